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
    private const string What = "brand";

    /// <summary>The cards of whose question the owner was told.</summary>
    private readonly SortedSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Takes an answer to our own question.</summary>
    public async Task Take(Sim sim, CarrierText text)
    {
        if (sim.Settings.Carrier is null && sim.Guess is { Brands.Count: > 1 } guess && sim.Facts.Brand is not { Doubted: true } && OwnWords.Of(text, guess.Brands) is { } speaker) await Learn(sim, guess.Brands, speaker);
    }

    /// <summary>The owner is told as long as it is his question and the card has not been away for long; after a restart, too.</summary>
    public void Doubt(Sim sim)
    {
        if (sim is { Settings.Carrier: null, Facts.Brand.Doubted: true, Guess.Brands: { Count: > 1 } brands } && !sim.IsGone(rooms.Now))
        {
            _told.Add(sim.Facts.Iccid);
            rooms.Alerts.Raise(AlertSeverity.Warning, What, sim.Facts.Iccid, $"its answers were now in the words of one brand and now in another's, so nothing is spent for it: name the right one as `carrier:` in `sims` ({string.Join(" or ", brands.Select(brand => brand.Id))})");
        }
        else if (_told.Remove(sim.Facts.Iccid)) rooms.Alerts.End(What, sim.Facts.Iccid);
    }

    /// <summary>Lets go of cards that have been away for long.</summary>
    public void Sweep()
    {
        foreach (var iccid in _told.ToArray()) Doubt(rooms.Seats.Find(iccid)!);
    }

    private async Task Learn(Sim sim, IReadOnlyList<Carrier> brands, Carrier speaker)
    {
        var look = sim.Look.Began;
        if (sim.Facts.Brand is not { } known || brands.All(brand => brand.Id != known.Carrier))
        {
            sim.Facts = sim.Facts with { Brand = new BrandGuess(speaker.Id, look) };
            await rooms.Ledger.Remember(sim.Facts);
        }
        else if (known.Carrier != speaker.Id)
            await Decide(sim, known with { Settled = false, Doubted = true }, $"a question again: its answers were in the words of {known.Carrier}, and now one is in those of {speaker.Id}: name the right one as `carrier:` in `sims`");
        else if (known is { Settled: false } && known.At < look)
            await Decide(sim, known with { At = look, Settled = true }, $"settled by a reply: the card is {speaker.Name}'s ({speaker.Id}), since two answers to our own questions are in its words alone; `carrier:` in `sims` overrules this");
    }

    private async Task Decide(Sim sim, BrandGuess guess, string sentence)
    {
        sim.Facts = sim.Facts with { Brand = guess };
        rooms.Seats.Refit(sim);
        await rooms.Ledger.Note(new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Finding, sentence), sim.Facts);
        rooms.Tell(ChangeKind.Sim, sim.Facts.Iccid);
    }
}
