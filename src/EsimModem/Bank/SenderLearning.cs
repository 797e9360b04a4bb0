using EsimModem.Carriers.Replies;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Sims;

namespace EsimModem.Bank;

/// <summary>
/// Under which name a carrier writes, where its file does not say: two agreeing answers to two questions of ours, with nobody else
/// answering, and only as long as nobody has ever answered for this card. Whom two cards of a carrier have learned writes for all of them; whom a file names
/// does so as long as it does.
/// </summary>
internal sealed class SenderLearning(Rooms rooms)
{
    /// <summary>So many cards must have learned a name by themselves before it is the carrier's.</summary>
    private const int Witnesses = 2;

    /// <summary>Whether that name is the carrier's: by its file, or as it was learned.</summary>
    public bool IsListed(Sim sim, string? sender)
    {
        if (sender is null) return false;
        if (sim.Carrier?.Senders.Contains(sender, StringComparer.OrdinalIgnoreCase) == true || sim.Facts.Learned.Contains(sender)) return true;
        return sim.Facts.Carrier is { } carrier && rooms.Seats.All.Where(other => other.Facts.Carrier == carrier && other.Facts.Learned.Contains(sender)).Take(Witnesses).Count() == Witnesses;
    }

    /// <summary>Whether a text of that sender may teach something.</summary>
    public static bool IsOpen(Sim sim, string? sender) => sender is not null && sim.Facts.Senders.Count == 0;

    /// <summary>Takes what strangers said in a window in which the carrier's own name was silent; the text that now counts as its answer, or null.</summary>
    public async Task<CarrierText?> Take(Sim sim, IReadOnlyList<(CarrierText Text, Reading Reading)> strangers, DateTimeOffset asked)
    {
        if (strangers.Select(one => (one.Text.Sender, one.Reading.Balance, one.Reading.Ends)).Distinct().Count() != 1) return null;
        var (text, reading) = strangers[0];
        // Who tells neither a balance nor an end has told nothing by which two answers could agree.
        if (reading.Balance is null && reading.Ends is null) return null;
        var guess = new SenderGuess(text.Sender!, reading.Balance, reading.Ends, asked);
        if (sim.Facts.SenderGuess is { } before && before with { At = asked } == guess && before.At < asked)
        {
            sim.Facts = Known(sim.Facts, text.Sender!) with { Learned = [.. sim.Facts.Learned, text.Sender!] };
            await rooms.Ledger.Note(new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Finding, $"{text.Sender} writes for {sim.Carrier!.Name}: two of its answers to our own questions agree"), sim.Facts);
            return text;
        }
        sim.Facts = sim.Facts with { SenderGuess = guess };
        return null;
    }

    /// <summary>Somebody has answered for the card: from now on nobody else is learned.</summary>
    public static SimFacts Known(SimFacts facts, string sender) =>
        facts.Senders.Contains(sender) ? facts : facts with { Senders = [.. facts.Senders, sender], SenderGuess = null };
}
