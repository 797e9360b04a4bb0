namespace EsimModem.Simulator;

/// <summary>A stretch of time in which something stood in the way of a card; without an end it still does.</summary>
/// <param name="Source">What put it there, by which it is taken away again.</param>
public sealed record ObstacleTime(string Iccid, Obstacle What, string Source, DateTimeOffset From, DateTimeOffset? To)
{
    /// <summary>The source of what stands in the way because the card is abroad.</summary>
    public const string Roaming = "roaming";

    /// <summary>The source of what stands in the way because the carrier sold something else than it was asked for.</summary>
    public const string DailyInstead = "daily instead";

    /// <summary>Whoever is careful moves no money meanwhile.</summary>
    public bool AsksToHold => What is Obstacle.WordingChanged or Obstacle.ClockUnproven or Obstacle.NoWay || Source is Roaming or DailyInstead;

    public bool Covers(DateTimeOffset time) => From <= time && (To is null || time < To);
}
