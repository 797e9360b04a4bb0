using EsimModem.Gsm;
using EsimModem.Gsm.Sms;

namespace EsimModem.Tests.Gsm.Sms;

internal sealed class SmsPduTests
{
    private const string Incoming = "07917710000000F1440B917710214365F70008621102210000020C050003070301003100310031";

    [Test]
    public void A_pdu_cut_anywhere_is_refused_with_a_reason()
    {
        Assert.That(SmsPduReader.Deliver(Incoming).Message, Is.Not.Null);
        for (var length = 0; length < Incoming.Length; length++)
        {
            var reading = SmsPduReader.Deliver(Incoming[..length]);
            Assert.That((reading.Message, reading.Fault is null), Is.EqualTo(((SmsDeliver?)null, false)), $"{length}");
        }
    }

    [Test]
    public void A_pdu_cut_in_its_text_still_shows_what_is_there()
    {
        var reading = SmsPduReader.Deliver(Incoming[..^4]);
        Assert.That(reading.Message, Is.Null);
        Assert.That((reading.Partial!.Body.Text, reading.Partial.From.Number), Is.EqualTo(("11", "+77011234567")));
    }

    [Test]
    public void Padding_after_the_pdu_is_left_alone() =>
        Assert.That(SmsPduReader.Deliver(Incoming + "00000000").Message!.Body.Text, Is.EqualTo("111"));

    [Test]
    public void Lower_case_reads_like_upper_case() =>
        Assert.That(SmsPduReader.Deliver(Incoming.ToLowerInvariant()).Message!.Body.Text, Is.EqualTo("111"));

    [Test]
    public void One_kind_of_message_is_never_taken_for_another()
    {
        Assert.That(SmsPduReader.Submit(Incoming).Fault, Is.EqualTo(SmsPduReader.AnotherType));
        Assert.That(SmsPduReader.StatusReport(Incoming).Fault, Is.EqualTo(SmsPduReader.AnotherType));
    }

    [TestCase("+77011234567", AddressType.International, "0B917710214365F7")]
    [TestCase("5050", AddressType.Unknown, "04810505")]
    [TestCase("*100#", AddressType.Unknown, "05811A00FB")]
    [TestCase("Kcell", AddressType.Alphanumeric, "09D0CB7199CD06")]
    public void Short_codes_stay_local_and_only_a_plus_is_international(string number, AddressType type, string hex)
    {
        var address = SmsAddress.Of(number);
        Assert.That((address.Type, address.IsWritable), Is.EqualTo((type, true)));
        var written = AddressOctets.Party(address);
        Assert.That(Hex.Write(written), Is.EqualTo(hex));
        Assert.That(SmsAddress.ReadParty(new OctetReader(written)), Is.EqualTo(address));
    }

    [TestCase("ABCDEFGHIJK", true)]
    [TestCase("ABCDEFGHIJKL", false)]
    [TestCase("Қазақ", false)]
    [TestCase("+7701abc", false)]
    [TestCase("+7 701", false)]
    [TestCase("123456789012345678901", false)]
    public void An_address_that_cannot_be_written_says_so(string number, bool writable) =>
        Assert.That(SmsAddress.Of(number).IsWritable, Is.EqualTo(writable));

    [TestCase(0x40, true)]
    [TestCase(0x7F, true)]
    [TestCase(0x00, false)]
    [TestCase(0x41, false)]
    public void Messages_for_machines_are_told(int pid, bool expected) =>
        Assert.That((SmsPduReader.Deliver(Incoming).Message! with { Pid = (byte)pid }).IsForMachines, Is.EqualTo(expected));

    [Test]
    public void A_status_tells_whether_another_report_follows()
    {
        ReportClass Of(int status) => new SmsStatusReport(null, 0, SmsAddress.Of("1"), Never, Never, (byte)status).Class;
        var expected = Enumerable.Range(0, 256).Select(status => (ReportClass)Math.Min(status / 32, 4));
        Assert.That(Enumerable.Range(0, 256).Select(Of), Is.EqualTo(expected));
    }

    private static SmsTimestamp Never => SmsTimestamp.Read(new byte[SmsTimestamp.Octets]);

    // Octet 0x80 is the mark of UCS-2 in a name, and also "@" before a letter of an odd code.
    [TestCase("0ED0", "80986C46ABD96E", "@1234567")]
    [TestCase("0AD0", "8004110438", "Би")]
    public void A_name_that_only_begins_like_the_mark_of_ucs2_is_a_name(string head, string octets, string name)
    {
        var message = SmsPduReader.Deliver($"0004{head}{octets}00006211022100000200").Message!;
        Assert.That(message.From.Number, Is.EqualTo(name));
    }
}
