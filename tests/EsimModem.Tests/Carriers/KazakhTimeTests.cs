using EsimModem.Carriers;

namespace EsimModem.Tests.Carriers;

/// <summary>Almaty is UTC+5 whatever the box believes.</summary>
internal sealed class KazakhTimeTests
{
    [TestCase("Asia/Almaty")]
    [TestCase("Asia/Qostanay")]
    [TestCase("Asia/Aqtau")]
    public void Kazakhstan_is_five_hours_ahead(string name)
    {
        var zone = Zones.Find(name)!;
        Assert.That(zone.GetUtcOffset(KazakhTime.Since), Is.EqualTo(TimeSpan.FromHours(5)));
        Assert.That(zone.GetUtcOffset(KazakhTime.Since.AddYears(3)), Is.EqualTo(TimeSpan.FromHours(5)));
    }

    [Test]
    public void Old_zone_data_is_told_from_new()
    {
        var old = TimeZoneInfo.CreateCustomTimeZone("old", TimeSpan.FromHours(6), "old", "old");
        Assert.That(KazakhTime.IsRight(old), Is.False);
        Assert.That(KazakhTime.IsRight(Zones.Find("Asia/Almaty")!), Is.True);
    }

    [TestCase("Asia/Atlantis")]
    [TestCase("")]
    [TestCase("EST")]
    [TestCase("../etc/passwd")]
    public void An_unknown_zone_is_none(string name) => Assert.That(Zones.Find(name), Is.Null);

    [Test]
    public void Other_countries_keep_their_own() => Assert.That(Zones.Find("Asia/Bishkek")!.BaseUtcOffset, Is.EqualTo(TimeSpan.FromHours(6)));
}
