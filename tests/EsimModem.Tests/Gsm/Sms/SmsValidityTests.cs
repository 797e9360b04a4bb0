using EsimModem.Gsm.Sms;

namespace EsimModem.Tests.Gsm.Sms;

internal sealed class SmsValidityTests
{
    [Test]
    public void Every_octet_comes_back_as_itself()
    {
        foreach (var octet in Enumerable.Range(0, 256))
        {
            var validity = new SmsValidity(ValidityFormat.Relative, [(byte)octet]);
            Assert.That(SmsValidity.For(validity.Period!.Value).Octets, Is.EqualTo(new[] { (byte)octet }));
        }
    }

    [TestCase(1, 5)]
    [TestCase(5, 5)]
    [TestCase(6, 10)]
    [TestCase(720, 720)]
    [TestCase(721, 750)]
    [TestCase(1441, 2880)]
    [TestCase(43201, 50400)]
    [TestCase(9_999_999, 635040)]
    public void A_message_never_ends_earlier_than_asked_if_the_network_can_help_it(int asked, int given) =>
        Assert.That(SmsValidity.For(TimeSpan.FromMinutes(asked)).Period, Is.EqualTo(TimeSpan.FromMinutes(given)));

    [Test]
    public void An_end_keeps_its_offset()
    {
        var end = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(5));
        Assert.That(SmsValidity.To(end).Until, Is.EqualTo(end));
        Assert.That(SmsValidity.To(end).Until!.Value.Offset, Is.EqualTo(end.Offset));
    }
}
