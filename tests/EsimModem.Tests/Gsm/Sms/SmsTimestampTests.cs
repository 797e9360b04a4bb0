using EsimModem.Gsm;
using EsimModem.Gsm.Sms;

namespace EsimModem.Tests.Gsm.Sms;

internal sealed class SmsTimestampTests
{
    [Test]
    public void Every_offset_comes_back_as_itself()
    {
        for (var quarters = -56; quarters <= 56; quarters++)
        {
            var time = new DateTimeOffset(2026, 11, 20, 23, 59, 58, TimeSpan.FromMinutes(15 * quarters));
            Assert.That(SmsTimestamp.Read(SmsTimestamp.Write(time)).Instant!.Value.ToString("O"), Is.EqualTo(time.ToString("O")));
        }
    }

    [TestCase("00000000000000")]
    [TestCase("62130250000002")]
    [TestCase("62200300000002")]
    [TestCase("62114200000A02")]
    [TestCase("62110242000002")]
    [TestCase("FFFFFFFFFFFFFF")]
    public void A_date_that_is_none_is_no_time(string hex)
    {
        Assert.That(Hex.TryRead(hex, out var octets));
        var time = SmsTimestamp.Read(octets);
        Assert.That(new object?[] { time.Instant, time.Lenient, time.Local }, Is.All.Null);
    }

    [TestCase("621102210000A0", 150)]
    [TestCase("62110221000075", 57 * 15)]
    public void A_zone_that_is_none_leaves_the_local_time(string hex, int written)
    {
        Assert.That(Hex.TryRead(hex, out var octets));
        var time = SmsTimestamp.Read(octets);
        Assert.That(time.Instant, Is.Null);
        Assert.That(time.Local, Is.EqualTo(new DateTime(2026, 11, 20, 12, 0, 0)));
        Assert.That(time.Written, Is.EqualTo(TimeSpan.FromMinutes(written)));
    }

    [Test]
    public void Kazakhstan_is_twenty_quarters_east() =>
        Assert.That(Hex.Write(SmsTimestamp.Write(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(5)))), Is.EqualTo("62110221000002"));
}
