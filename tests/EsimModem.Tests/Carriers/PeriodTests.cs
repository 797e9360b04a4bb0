using System.Globalization;
using EsimModem.Carriers;

namespace EsimModem.Tests.Carriers;

/// <summary>When a plan ends that begins now.</summary>
internal sealed class PeriodTests
{
    [TestCase("72h", "2026-11-20T10:17:00+05:00", "2026-11-23T10:17:00+05:00", "Asia/Almaty")]
    [TestCase("28d", "2026-11-20T10:00:00+05:00", "2026-12-18T10:00:00+05:00", "Asia/Almaty")]
    [TestCase("1mo", "2026-01-31T10:00:00+05:00", "2026-02-28T10:00:00+05:00", "Asia/Almaty")]
    [TestCase("1mo", "2028-01-31T10:00:00+05:00", "2028-02-29T10:00:00+05:00", "Asia/Almaty")]
    [TestCase("4w", "2026-11-20T10:00:00+05:00", "2026-12-18T10:00:00+05:00", "Asia/Almaty")]
    [TestCase("3d", "2026-10-24T10:00:00+02:00", "2026-10-27T10:00:00+01:00", "Europe/Berlin")]
    [TestCase("72h", "2026-10-24T10:00:00+02:00", "2026-10-27T09:00:00+01:00", "Europe/Berlin")]
    [TestCase("1d", "2026-03-28T02:30:00+01:00", "2026-03-29T03:30:00+02:00", "Europe/Berlin")]
    [TestCase("1d12h", "2026-11-20T10:00:00+05:00", "2026-11-21T22:00:00+05:00", "Asia/Almaty")]
    public void A_set_period_ends_where_the_calendar_of_the_zone_says(string period, string begin, string end, string zone)
    {
        Assert.That(Period.TryParse(period, out var read), Is.True);
        var after = read.After(Instant(begin), Zones.Find(zone)!);
        Assert.That(after, Is.EqualTo(Instant(end)));
        Assert.That(after!.Value.Offset, Is.EqualTo(Instant(end).Offset));
    }

    [TestCase("open")]
    [TestCase("reply")]
    public void A_period_that_does_not_say_has_no_end(string text)
    {
        Assert.That(Period.TryParse(text, out var period), Is.True);
        Assert.That(period.After(Instant("2026-11-20T10:00:00+05:00"), TimeZoneInfo.Utc), Is.Null);
        Assert.That(period.ToString(), Is.EqualTo(text));
    }

    [TestCase("0s")]
    [TestCase("")]
    [TestCase("month")]
    public void What_is_no_period_is_refused(string text) => Assert.That(Period.TryParse(text, out _), Is.False);

    static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
