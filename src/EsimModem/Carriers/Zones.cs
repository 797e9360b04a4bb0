namespace EsimModem.Carriers;

/// <summary>Time zones by their IANA name, corrected where old zone data is known to be wrong.</summary>
internal static class Zones
{
    // On a box without zone data, or with data older than a name, the built-in files must still be good.
    static readonly Dictionary<string, int> Hours = new(StringComparer.Ordinal)
    {
        ["Europe/Kyiv"] = 2, ["Europe/Minsk"] = 3, ["Europe/Moscow"] = 3, ["Asia/Tashkent"] = 5, ["Asia/Dushanbe"] = 5, ["Asia/Bishkek"] = 6,
    };

    /// <summary>The zone, or null when this box does not know the name.</summary>
    public static TimeZoneInfo? Find(string name)
    {
        if (KazakhTime.Of(name) is { } kazakh)
            return kazakh;
        return name.Contains('/', StringComparison.Ordinal) || name == "UTC"
            ? TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : Bare(name)
            : null;
    }

    static TimeZoneInfo? Bare(string name) => Hours.TryGetValue(name, out var hours) ? TimeZoneInfo.CreateCustomTimeZone(name, TimeSpan.FromHours(hours), name, name) : null;

    /// <summary>The instant of a local time; one that a clock change skips is moved on by the change, of two equal ones the first is meant.</summary>
    public static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone)
    {
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(unspecified))
            return TimeZoneInfo.ConvertTime(new DateTimeOffset(unspecified, zone.GetUtcOffset(unspecified.AddHours(-3))), zone);
        return zone.IsAmbiguousTime(unspecified)
            ? new(unspecified, zone.GetAmbiguousTimeOffsets(unspecified).Max())
            : new(unspecified, zone.GetUtcOffset(unspecified));
    }
}
