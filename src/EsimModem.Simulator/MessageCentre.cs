using EsimModem.Simulator.Coding;

namespace EsimModem.Simulator;

/// <summary>Keeps what is written to cards until a modem with the card is in the network and has room; what was kept comes with the time at which it was sent.</summary>
internal sealed class MessageCentre(SimulatedBank bank, Calendar calendar, Func<string, SeededRandom> chance)
{
    private const byte Delivered = 0;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(9);
    private readonly Dictionary<string, Queue<string>> waiting = [];
    private readonly Dictionary<string, SeededRandom> chances = [];
    private readonly List<SentMessage> sent = [];
    private byte reference;

    /// <summary>What cards have handed over, in its order.</summary>
    public IReadOnlyList<SentMessage> Sent => sent;

    /// <summary>A time that is the card's own chance.</summary>
    public TimeSpan Between(string iccid, TimeSpan least, TimeSpan most) => ChanceOf(iccid).Between(least, most) / bank.Plan.Haste;

    /// <summary>Sends it on its way, and a second time that much after the first where a time is given.</summary>
    public void Send(string iccid, string sender, string text, TimeSpan late = default, TimeSpan? again = null)
    {
        var parts = DeliverPdu.Write(sender, text, calendar.Now.ToOffset(Carriers.CarrierTime.Zone), ++reference);
        var first = Between(iccid, Least, Most) + late;
        calendar.After(first, () => Arrive(iccid, parts));
        if (again is { } pause)
            calendar.After(first + pause, () => Arrive(iccid, parts));
    }

    /// <summary>A message as it is written now, part by part.</summary>
    public IReadOnlyList<string> Written(string sender, string text) => DeliverPdu.Write(sender, text, calendar.Now.ToOffset(Carriers.CarrierTime.Zone), ++reference);

    /// <summary>A report that something was delivered now.</summary>
    public string Reported(string to, byte number)
    {
        var now = calendar.Now.ToOffset(Carriers.CarrierTime.Zone);
        return ReportPdu.Write(to, number, now, now, Delivered);
    }

    /// <summary>So many different messages for the card, all at this moment.</summary>
    public void Flood(string iccid, int count)
    {
        var now = calendar.Now.ToOffset(Carriers.CarrierTime.Zone);
        Arrive(iccid, [.. Enumerable.Range(1, count).SelectMany(number => DeliverPdu.Write("Flood", $"message {number} of {count}", now, 0))]);
    }

    /// <summary>Takes a message from a card, for another card of the bank or for somebody outside; false when its carrier carries none.</summary>
    public bool Take(SimulatedCard from, SubmitPdu message, string pdu, byte number)
    {
        if (!from.Carrier.Carries(from.Iccid, message.To))
            return false;
        var now = calendar.Now.ToOffset(Carriers.CarrierTime.Zone);
        sent.Add(new SentMessage(now, from.Iccid, message.To, message.Text, pdu));
        calendar.After(Between(from.Iccid, Least, Most), () =>
        {
            if (bank.Cards.FirstOrDefault(card => card.Number == message.To) is { } there)
                Arrive(there.Iccid, [DeliverPdu.Relay(from.Number, message, now)]);
            if (message.WantsReport)
                Report(from.Iccid, ReportPdu.Write(message.To, number, now, calendar.Now.ToOffset(Carriers.CarrierTime.Zone), Delivered));
        });
        return true;
    }

    /// <summary>The card may have become reachable.</summary>
    public void Look(SimulatedCard card)
    {
        if (waiting.TryGetValue(card.Iccid, out var parts) && parts.Count > 0)
            Deliver(card.Iccid, parts);
    }

    private SeededRandom ChanceOf(string iccid)
    {
        if (!chances.TryGetValue(iccid, out var random))
            chances[iccid] = random = chance($"messages-{iccid}");
        return random;
    }

    private void Arrive(string iccid, IReadOnlyList<string> parts)
    {
        if (!waiting.TryGetValue(iccid, out var queue))
            waiting[iccid] = queue = new Queue<string>();
        foreach (var part in parts)
            queue.Enqueue(part);
        Deliver(iccid, queue);
    }

    private void Report(string iccid, string pdu)
    {
        if (bank.Modems.FirstOrDefault(modem => modem.Card?.Iccid == iccid) is { IsRegistered: true } there)
            there.Report(pdu);
    }

    private void Deliver(string iccid, Queue<string> parts)
    {
        if (bank.Modems.FirstOrDefault(modem => modem.Card?.Iccid == iccid) is not { IsRegistered: true } there)
            return;
        while (parts.TryPeek(out var part) && there.Receive(part))
            parts.Dequeue();
    }
}
