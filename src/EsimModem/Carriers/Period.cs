namespace EsimModem.Carriers;

/// <summary>How long a plan runs: <c>72h 28d 1mo open reply</c>.</summary>
internal readonly record struct Period(PeriodKind Kind, Duration Length)
{
    public static readonly Period Open = new(PeriodKind.Open, default);

    public static readonly Period Reply = new(PeriodKind.Reply, default);

    /// <summary>False when the text is no period, or one of no length.</summary>
    public static bool TryParse(string text, out Period period)
    {
        period = text == "open" ? Open : Reply;
        if (text is "open" or "reply")
            return true;
        if (!Duration.TryParse(text, out var length) || length == Duration.Zero)
            return false;
        period = new(PeriodKind.Set, length);
        return true;
    }

    /// <summary>The end of a plan begun at an instant, or null where the plan itself does not say.</summary>
    /// <remarks>Hours are counted to the hour; days and months keep the time of day of the zone's calendar, and a month ends on its last day at the latest.</remarks>
    public DateTimeOffset? After(DateTimeOffset begin, TimeZoneInfo zone)
    {
        if (Kind != PeriodKind.Set)
            return null;
        var local = TimeZoneInfo.ConvertTime(begin, zone).DateTime;
        var day = Length is { Months: 0, Days: 0 } ? begin : Zones.Instant(local.AddMonths(Length.Months).AddDays(Length.Days), zone);
        return TimeZoneInfo.ConvertTime(day + Length.Hours, zone);
    }

    public override string ToString() => Kind switch
    {
        PeriodKind.Open => "open",
        PeriodKind.Reply => "reply",
        _ => Length.ToString(),
    };
}
