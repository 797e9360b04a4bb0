using System.Globalization;
using EsimModem.Carriers;

namespace EsimModem.Tests.Carriers;

/// <summary>The hours in which a carrier books.</summary>
internal sealed class DayWindowTests
{
    static readonly TimeZoneInfo Almaty = Zones.Find("Asia/Almaty")!;

    [TestCase("00:00-06:00", "2026-11-20T00:00:00+05:00", true)]
    [TestCase("00:00-06:00", "2026-11-20T05:59:59+05:00", true)]
    [TestCase("00:00-06:00", "2026-11-20T06:00:00+05:00", false)]
    [TestCase("00:00-06:00", "2026-11-19T20:00:00+00:00", true)]
    [TestCase("22:00-02:00", "2026-11-20T23:00:00+05:00", true)]
    [TestCase("22:00-02:00", "2026-11-20T01:59:00+05:00", true)]
    [TestCase("22:00-02:00", "2026-11-20T02:00:00+05:00", false)]
    [TestCase("20:00-24:00", "2026-11-20T23:59:00+05:00", true)]
    [TestCase("20:00-24:00", "2026-11-20T00:00:00+05:00", false)]
    [TestCase("00:00-24:00", "2026-11-20T12:00:00+05:00", true)]
    public void A_window_holds_its_hours_in_the_carriers_zone(string text, string instant, bool inside)
    {
        Assert.That(DayWindow.TryParse(text, out var window), Is.True);
        Assert.That(window.Contains(At(instant), Almaty), Is.EqualTo(inside));
        Assert.That(window.ToString(), Is.EqualTo(text));
    }

    [Test]
    public void The_next_end_is_after_the_instant()
    {
        Assert.That(DayWindow.TryParse("22:00-02:00", out var window), Is.True);
        Assert.That(window.EndAfter(At("2026-11-20T23:00:00+05:00"), Almaty), Is.EqualTo(At("2026-11-21T02:00:00+05:00")));
        Assert.That(window.EndAfter(At("2026-11-20T02:00:00+05:00"), Almaty), Is.EqualTo(At("2026-11-21T02:00:00+05:00")));
        Assert.That(window.BeginAfter(At("2026-11-20T23:00:00+05:00"), Almaty), Is.EqualTo(At("2026-11-21T22:00:00+05:00")));
    }

    [TestCase("")]
    [TestCase("00:00")]
    [TestCase("6-8")]
    [TestCase("00:00-25:00")]
    [TestCase("05:00-05:00")]
    [TestCase("24:00-05:00")]
    public void What_is_no_window_is_refused(string text) => Assert.That(DayWindow.TryParse(text, out _), Is.False);

    static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
