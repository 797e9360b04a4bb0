namespace EsimModem.Simulator;

/// <summary>A stretch of time in which something stood in the way of a card; without an end it still does.</summary>
/// <param name="Source">What put it there, by which it is taken away again.</param>
public sealed record ObstacleTime(string Iccid, Obstacle What, string Source, DateTimeOffset From, DateTimeOffset? To)
{
    public bool Covers(DateTimeOffset time) => From <= time && (To is null || time < To);
}
