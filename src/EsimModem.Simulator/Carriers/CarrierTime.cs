namespace EsimModem.Simulator.Carriers;

/// <summary>The hour on the carriers' walls: five hours east of Greenwich, in the whole country, all the year.</summary>
internal static class CarrierTime
{
    public static readonly TimeSpan Zone = TimeSpan.FromHours(5);

    /// <summary>So long after midnight the carriers keep their books.</summary>
    public static readonly TimeSpan Night = TimeSpan.FromHours(4);

    /// <summary>Carriers print minutes, so they keep no seconds.</summary>
    public static DateTimeOffset ToTheMinute(DateTimeOffset time) => time.AddTicks(-(time.UtcTicks % TimeSpan.TicksPerMinute));

    public static DateTimeOffset NextMidnight(DateTimeOffset now)
    {
        var local = now.ToOffset(Zone);
        return new DateTimeOffset(local.Date, Zone).AddDays(1);
    }
}
