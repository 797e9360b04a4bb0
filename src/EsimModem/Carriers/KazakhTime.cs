namespace EsimModem.Carriers;

/// <summary>Kazakhstan is one zone, UTC+5, since 2024-03-01; zone data older than 2024a is an hour wrong exactly at the midnight charges.</summary>
internal static class KazakhTime
{
    public static readonly DateTimeOffset Since = new(2024, 3, 1, 0, 0, 0, TimeSpan.FromHours(5));

    static readonly TimeSpan Offset = TimeSpan.FromHours(5);

    static readonly string[] Names =
        ["Asia/Almaty", "Asia/Aqtau", "Asia/Aqtobe", "Asia/Atyrau", "Asia/Oral", "Asia/Qostanay", "Asia/Qyzylorda"];

    /// <summary>The zone of that name as the law has it, or null when the name is not of Kazakhstan.</summary>
    public static TimeZoneInfo? Of(string name)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
            return null;
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && IsRight(zone)
            ? zone
            : TimeZoneInfo.CreateCustomTimeZone(name, Offset, name, name);
    }

    /// <summary>Whether the box's own zone data knows the change of 2024.</summary>
    public static bool IsKnownToTheBox => TimeZoneInfo.TryFindSystemTimeZoneById(Names[0], out var zone) && IsRight(zone);

    internal static bool IsRight(TimeZoneInfo zone) => zone.GetUtcOffset(Since.AddMonths(4)) == Offset && zone.GetUtcOffset(Since.AddMonths(10)) == Offset;
}
