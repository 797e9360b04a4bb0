using EsimModem.Ledger;
using EsimModem.Modems;

namespace EsimModem.Renewals;

/// <summary>
/// Sends a message, part by part. <c>sending</c> is synced before the first one leaves; the network's own word that it has them all
/// is what confirms the order, for that is what was ordered and is paid for. A part whose fate nobody knows ends the run as unknown.
/// </summary>
internal static class MessageWay
{
    private const string Taken = "taken";

    /// <summary>A crowded network or a card that is busy; only what surely did not go out is tried again.</summary>
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(20)];

    public static async Task<Order> Go(RenewalRun run, Order order)
    {
        if (run.TextOf(order) is not { } text || SmsLetter.Write(order.Draft.To!, text, order.Id) is not { } letter)
            return await run.Step(order, OrderState.Refused, "changed", "its text is not in this book; write it anew");
        order = await run.Step(order, OrderState.Sending, "sent", letter.Parts.Count == 1 ? "hands it to the network" : $"hands its {letter.Parts.Count} parts to the network");
        var taken = new List<byte>();
        while (taken.Count < letter.Parts.Count)
        {
            // The numbers of earlier parts are in the book before the next one leaves: after a crash it is sure which one is in doubt.
            if (taken.Count > 0) order = await run.Witness(order, Taken, $"the network has taken {taken.Count} of {letter.Parts.Count} parts {References.Told(taken)}");
            var sending = taken.Count > 0 && run.Held is { } why ? new SmsSending(SmsOutcome.Refused, null, $"the whole bank is held ({why})") : await Hand(run, order, letter, taken.Count);
            if (sending.Outcome != SmsOutcome.Taken) return await Broken(run, order, sending, taken, letter.Parts.Count);
            taken.Add(sending.Reference!.Value);
        }
        return await run.Step(order, OrderState.Confirmed, Taken, $"the network has taken it {References.Told(taken)}", Proof(order));
    }

    private static async Task<SmsSending> Hand(RenewalRun run, Order order, SmsLetter letter, int part)
    {
        var sending = await run.Modem.Send(letter, part, order.Iccid);
        foreach (var pause in Pauses)
        {
            if (sending.Outcome != SmsOutcome.NotNow || run.Modem.IsLost || run.Modem.Card?.Iccid != order.Iccid) break;
            await run.Wait(pause);
            // Some modems send nothing while they have no room for what comes.
            await run.TakeMail();
            sending = await run.Modem.Send(letter, part, order.Iccid);
        }
        return sending;
    }

    /// <summary>What left before a part that did not is paid for: then the order is no refused one.</summary>
    private static Task<Order> Broken(RenewalRun run, Order order, SmsSending sending, List<byte> taken, int parts)
    {
        var which = parts == 1 ? "" : $"part {taken.Count + 1} of {parts}: ";
        var before = taken.Count == 0 ? "" : $"; the parts before were taken {References.Told(taken)}";
        if (sending.Outcome == SmsOutcome.Unknown) return run.Step(order, OrderState.Unknown, "silence", $"{which}{sending.Why}{before}");
        return run.Step(order, taken.Count == 0 ? OrderState.Refused : OrderState.Abandoned, "answered", $"{which}{sending.Why}{before}");
    }

    /// <summary>The carrier takes its price with the message; what it really was shows when the account is read.</summary>
    public static ReceiptDraft? Proof(Order order) => order.Draft.Price is { } price ? new ReceiptDraft(price, null, null, "") : null;
}
