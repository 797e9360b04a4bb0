namespace EsimModem.Simulator;

/// <summary>Follows each card from modem to modem and notes when it cannot be reached there.</summary>
internal sealed class SeatWatch(SimulatedBank bank, ObstacleBook obstacles)
{
    private const string Source = "seat";
    private readonly Dictionary<string, Obstacle> known = [];

    /// <summary>Something about the modem or the card in it has changed.</summary>
    public void Look(SimulatedCard card)
    {
        Obstacle? now = Of(bank.Modems.FirstOrDefault(modem => modem.Card == card));
        var before = known.TryGetValue(card.Iccid, out var what) ? what : (Obstacle?)null;
        if (now == before)
            return;
        if (before is { } gone)
            obstacles.End(card.Iccid, gone, Source);
        known.Remove(card.Iccid);
        if (now is not { } begun)
            return;
        known[card.Iccid] = begun;
        obstacles.Begin(card.Iccid, begun, Source);
    }

    private static Obstacle? Of(SimulatedModem? modem) => modem switch
    {
        null => Obstacle.CardAbsent,
        { Answers: false } => Obstacle.ModemAbsent,
        { LacksNetwork: true } => Obstacle.NetworkDown,
        _ => null,
    };
}
