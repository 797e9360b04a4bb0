using EsimModem.Gsm.Sms;

namespace EsimModem.Tests.Gsm.Sms;

/// <summary>Zones and periods, computed from 3GPP 23.040 sections 9.2.3.11 and 9.2.3.12.</summary>
internal sealed class TimesTests
{
    private static readonly DateTime Noon = new(2026, 11, 20, 12, 0, 0);

    // The tens and the sign are in the half octet that is sent first, which is the lower one.
    [Test]
    public void Every_zone_octet_is_a_zone_or_none()
    {
        var zones = new HashSet<TimeSpan>();
        foreach (var octet in Enumerable.Range(0, 256))
        {
            var (first, second) = (octet % 16, octet / 16);
            var quarters = (first % 8 * 10 + second) * (first >= 8 ? -1 : 1);
            TimeSpan? expected = second <= 9 && Math.Abs(quarters) <= 56 ? TimeSpan.FromMinutes(15 * quarters) : null;
            var time = SmsTimestamp.Read([0x62, 0x11, 0x02, 0x21, 0x00, 0x00, (byte)octet]);
            Assert.That((time.Local, time.Offset), Is.EqualTo(((DateTime?)Noon, expected)), $"0x{octet:X2}");
            Assert.That(time.Instant, Is.EqualTo(expected is { } zone ? new DateTimeOffset(Noon, zone) : (DateTimeOffset?)null), $"0x{octet:X2}");
            zones.UnionWith(expected is { } known ? [known] : []);
        }
        Assert.That(zones, Has.Count.EqualTo(2 * 56 + 1));
    }

    [Test]
    public void Every_quarter_of_an_hour_that_exists_is_written_digit_by_digit()
    {
        for (var quarters = -48; quarters <= 56; quarters++)
        {
            var time = new DateTimeOffset(Noon, TimeSpan.FromMinutes(15 * quarters));
            var (tens, units) = (Math.Abs(quarters) / 10, Math.Abs(quarters) % 10);
            byte[] expected = [0x62, 0x11, 0x02, 0x21, 0x00, 0x00, (byte)(units * 16 + tens + (quarters < 0 ? 8 : 0))];
            Assert.That(SmsTimestamp.Write(time), Is.EqualTo(expected), $"{quarters}");
            Assert.That(SmsTimestamp.Read(expected).Instant!.Value.EqualsExact(time), $"{quarters}");
        }
    }

    [Test]
    public void Every_period_is_what_the_table_says_and_the_next_that_is_not_shorter_is_taken()
    {
        var periods = Enumerable.Range(0, 256).Select(Minutes).ToArray();
        foreach (var octet in Enumerable.Range(0, 256))
            Assert.That(new SmsValidity(ValidityFormat.Relative, [(byte)octet]).Period, Is.EqualTo(TimeSpan.FromMinutes(periods[octet])), $"{octet}");
        foreach (var minutes in periods)
            foreach (var asked in (TimeSpan[])[TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(minutes) + TimeSpan.FromSeconds(1)])
            {
                var smallest = Array.FindIndex(periods, period => TimeSpan.FromMinutes(period) >= asked);
                Assert.That(SmsValidity.For(asked).Octets, Is.EqualTo(new[] { (byte)(smallest < 0 ? 255 : smallest) }), $"{asked}");
            }
        Assert.That((SmsValidity.For(TimeSpan.Zero).Octets[0], SmsValidity.For(TimeSpan.MaxValue).Octets[0]), Is.EqualTo(((byte)0, (byte)255)));
    }

    private static int Minutes(int octet)
    {
        if (octet < 144)
            return (octet + 1) * 5;
        if (octet < 168)
            return 12 * 60 + (octet - 143) * 30;
        return octet < 197 ? (octet - 166) * 24 * 60 : (octet - 192) * 7 * 24 * 60;
    }
}
