using EsimModem.Alerts;
using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Sims;

namespace EsimModem.Bank;

/// <summary>
/// Of which of several brands of one network a card is, where its owner has not said it: answers to our own questions in two looks that only one brand's own
/// rules know, and none that another brand's do. One that contradicts makes it a question for good, which only the owner ends.
/// </summary>
internal sealed class BrandLearning(Rooms rooms)
{
    private const string Doubt = "brand";

    /// <summary>Takes an answer to our own question.</summary>
    public async Task Take(Sim sim, CarrierText text)
    {
        if (sim.Settings.Carrier is not null) rooms.Alerts.End(Doubt, sim.Facts.Iccid);
        else if (sim.Guess is { Brands.Count: > 1 } guess && sim.Facts.Brand is not { Doubted: true } && OwnWords.Of(text, guess.Brands) is { } speaker) await Learn(sim, guess.Brands, speaker);
    }

    private async Task Learn(Sim sim, IReadOnlyList<Carrier> brands, Carrier speaker)
    {
        var look = sim.Look.Began;
        if (sim.Facts.Brand is not { } known || brands.All(brand => brand.Id != known.Carrier))
        {
            sim.Facts = sim.Facts with { Brand = new BrandGuess(speaker.Id, look) };
            await rooms.Ledger.Remember(sim.Facts);
        }
        else if (known.Carrier != speaker.Id) await Contradict(sim, known, speaker);
        else if (known is { Settled: false } && known.At < look) await Settle(sim, known, speaker);
    }

    private async Task Settle(Sim sim, BrandGuess known, Carrier speaker)
    {
        sim.Facts = sim.Facts with { Brand = known with { At = sim.Look.Began, Settled = true } };
        rooms.Seats.Refit(sim);
        await rooms.Ledger.Note(new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Finding, $"settled by a reply: the card is {speaker.Name}'s ({speaker.Id}), since two answers to our own questions are in its words alone; `carrier:` in `sims` overrules this"), sim.Facts);
        rooms.Tell(ChangeKind.Sim, sim.Facts.Iccid);
    }

    private async Task Contradict(Sim sim, BrandGuess known, Carrier speaker)
    {
        sim.Facts = sim.Facts with { Brand = known with { Settled = false, Doubted = true } };
        rooms.Seats.Refit(sim);
        var sentence = $"its answers were in the words of {known.Carrier}, and now one is in those of {speaker.Id}: name the right one as `carrier:` in `sims`";
        rooms.Alerts.Raise(AlertSeverity.Warning, Doubt, sim.Facts.Iccid, sentence);
        await rooms.Ledger.Note(new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Finding, $"a question again: {sentence}"), sim.Facts);
        rooms.Tell(ChangeKind.Sim, sim.Facts.Iccid);
    }
}
