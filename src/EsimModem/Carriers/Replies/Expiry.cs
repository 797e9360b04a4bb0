namespace EsimModem.Carriers.Replies;

/// <summary>When something ends, as far as the carrier said: a day, perhaps with its time.</summary>
/// <param name="Time">Null when only the day is known; 24 hours for the end of the day.</param>
/// <param name="PlannedAs">The instant to plan with: without a time the day's beginning, because nobody knows better.</param>
/// <param name="ShownUntil">The instant to show: without a time the day's end.</param>
internal sealed record Expiry(DateOnly Day, TimeSpan? Time, DateTimeOffset PlannedAs, DateTimeOffset ShownUntil)
{
    static readonly TimeSpan EndOfDay = TimeSpan.FromDays(1);

    public static Expiry On(DateOnly day, TimeSpan? time, TimeZoneInfo zone)
    {
        DateTimeOffset At(TimeSpan span) => Zones.Instant(day.ToDateTime(TimeOnly.MinValue) + span, zone);
        return new(day, time, At(time ?? TimeSpan.Zero), At(time ?? EndOfDay));
    }

    /// <summary>An end at an instant, counted from when the words came.</summary>
    public static Expiry At(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return new(DateOnly.FromDateTime(local.DateTime), local.TimeOfDay, local, local);
    }

    /// <summary>The time as written, <c>24:00</c> among them; null when only the day is known.</summary>
    public string? WrittenTime => Time is { } time ? $"{(int)time.TotalHours:00}:{time.Minutes:00}" : null;

    public override string ToString() => WrittenTime is { } time ? $"{Day:yyyy-MM-dd} {time}" : $"{Day:yyyy-MM-dd}";
}
