using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Modems.Answers;

internal sealed class RegistrationAnswerTests
{
    [TestCase("+CREG: 2,1", true, 1)]
    [TestCase("+CREG: 2,1", false, 1)]
    [TestCase("+CREG: 5", true, 5)]
    [TestCase("+CREG: 0,01", true, 1)]
    [TestCase("+CREG: 1,\"00A1\",\"0F\"", true, 1)]
    [TestCase("+CREG: 5,\"00A1\",\"0F\",7", true, 5)]
    [TestCase("+CREG: 2,5,\"00A1\",\"0F\",7", true, 5)]
    [TestCase("+C5GREG: 1,0001,00000100,11,6,01", false, 1)]
    [TestCase("+C5GREG: 5,\"FFFFFFFFFF\",\"123456789A\",11", false, 5)]
    [TestCase("+CEREG: 3,1,\"00A1\",\"0F0F\",7,0,0", false, 1)]
    public void The_status_is_found_whether_asked_or_not(string line, bool asked, int status) =>
        Assert.That(RegistrationAnswer.Read(line, asked)!.Status, Is.EqualTo(status));

    [TestCase("+CREG: (0-2)")]
    [TestCase("+CREG:")]
    [TestCase("+CREG: ,,")]
    [TestCase("+CSQ: 1,1")]
    public void A_line_without_a_status_is_refused(string line) =>
        Assert.That(new[] { RegistrationAnswer.Read(line, asked: true), RegistrationAnswer.Read(line, asked: false) }, Is.All.Null);

    [TestCase("+CEREG: 5,\"2A10\",,\"1B2C3D\",7", 0x1B2C3D)]
    [TestCase("+CEREG: 5,\"2A10\",\"20\",\"1B2C3D\",7", 0x1B2C3D)]
    [TestCase("+CEREG: 5,\"2A10\",\"1B2C3D\",7", 0x1B2C3D)]
    [TestCase("+CREG: 5,\"2A10\",\"FFFFFFFF\",7", 0xFFFFFFFFL)]
    public void A_routing_area_before_the_cell_is_skipped(string line, long cell)
    {
        var domain = line[2] == 'E' ? RegistrationDomain.Lte : RegistrationDomain.Voice;
        Assert.That(RegistrationAnswer.Read(line, asked: false), Is.EqualTo(new RegistrationAnswer(domain, 5, 0x2A10, cell, 7)));
    }

    [TestCase(1, true, false, true)]
    [TestCase(5, true, true, true)]
    [TestCase(6, false, false, true)]
    [TestCase(7, false, true, true)]
    [TestCase(2, false, false, false)]
    [TestCase(3, false, false, false)]
    [TestCase(8, false, false, false)]
    public void A_status_says_what_it_allows(int status, bool registered, bool roaming, bool sms)
    {
        var registration = RegistrationAnswer.Read($"+CREG: {status}", asked: false)!;
        Assert.That((registration.IsRegistered, registration.IsRoaming, registration.CarriesSms), Is.EqualTo((registered, roaming, sms)));
    }
}
