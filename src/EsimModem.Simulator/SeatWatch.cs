namespace EsimModem.Simulator;

/// <summary>Follows each card from modem to modem and notes when it cannot be reached there.</summary>
internal sealed class SeatWatch(SimulatedBank bank, ObstacleBook obstacles)
{
    private readonly Dictionary<string, (Obstacle What, string Source)> known = [];

    /// <summary>Something about the modem or the card in it has changed.</summary>
    public void Look(SimulatedCard card)
    {
        var now = Of(bank.Modems.FirstOrDefault(modem => modem.Card == card));
        var before = known.TryGetValue(card.Iccid, out var what) ? what : ((Obstacle What, string Source)?)null;
        if (now == before)
            return;
        if (before is { } gone)
            obstacles.End(card.Iccid, gone.What, gone.Source);
        known.Remove(card.Iccid);
        if (now is not { } begun)
            return;
        known[card.Iccid] = begun;
        obstacles.Begin(card.Iccid, begun.What, begun.Source);
    }

    private static (Obstacle What, string Source)? Of(SimulatedModem? modem) => modem switch
    {
        null => (Obstacle.CardAbsent, "seat"),
        { Answers: false } => (Obstacle.ModemAbsent, "seat"),
        { LacksNetwork: true } => (Obstacle.NetworkDown, "seat"),
        { IsRoaming: true } => (Obstacle.NetworkDown, ObstacleTime.Roaming),
        _ => null,
    };
}
