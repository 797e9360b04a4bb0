namespace EsimModem.Simulator;

/// <summary>What stands in the way of each card at each moment, as the world knows it and the product does not.</summary>
public sealed class ObstacleBook
{
    private readonly Dictionary<string, List<ObstacleTime>> byCard = [];
    private readonly Dictionary<(string Iccid, Obstacle What, string Source), int> running = [];
    private readonly TimeProvider clock;

    internal ObstacleBook(TimeProvider clock) => this.clock = clock;

    public IReadOnlyList<ObstacleTime> Of(string iccid) => byCard.TryGetValue(iccid, out var own) ? own : [];

    /// <summary>From now on it stands in the way; what stands there already from the same source goes on.</summary>
    public void Begin(string iccid, Obstacle what, string source)
    {
        if (!running.TryAdd((iccid, what, source), Own(iccid).Count))
            return;
        Own(iccid).Add(new ObstacleTime(iccid, what, source, clock.GetUtcNow(), null));
    }

    /// <summary>It is gone now.</summary>
    public void End(string iccid, Obstacle what, string source)
    {
        if (running.Remove((iccid, what, source), out var place))
            Own(iccid)[place] = Own(iccid)[place] with { To = clock.GetUtcNow() };
    }

    /// <summary>It stands in the way from now on until then, by the nature of what happened.</summary>
    public void Until(string iccid, Obstacle what, string source, DateTimeOffset end) =>
        Own(iccid).Add(new ObstacleTime(iccid, what, source, clock.GetUtcNow(), end));

    private List<ObstacleTime> Own(string iccid)
    {
        if (!byCard.TryGetValue(iccid, out var own))
            byCard[iccid] = own = [];
        return own;
    }
}
