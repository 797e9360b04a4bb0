using EsimModem.Alerts;
using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Sims;

namespace EsimModem.Bank;

/// <summary>
/// Where a carrier's answers fitted the rules of its own file and do so no more, the owner hears of it: once for the carrier and the question, with the old
/// words and the new ones side by side and the draft of a rule. It holds nothing by itself; words that nobody understands do that (money rule 8).
/// </summary>
internal sealed class Drift(Rooms rooms)
{
    public const string What = "drift";

    /// <summary>Under this name, the carrier's and the question's the book keeps how it was answered.</summary>
    private const string Kept = "words.";

    /// <summary>The cards whose answers have drifted, by carrier and question.</summary>
    private readonly SortedDictionary<string, SortedSet<string>> _drifting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Wordings> _remembered = new(StringComparer.Ordinal);

    /// <summary>Wordings that the book has, so that the daily ones cost nothing.</summary>
    private readonly HashSet<(string Key, string Bare)> _fitting = [];
    private const int MostFitting = 4096;

    /// <summary>The facts, with the question among those whose answers fitted once this one does.</summary>
    public static SimFacts Known(Sim sim, Question question, Reading reading, SimFacts facts) =>
        !reading.IsOwn || sim.Carrier is not { } carrier || facts.Fitted.Contains(Key(carrier, question)) ? facts : facts with { Fitted = [.. facts.Fitted, Key(carrier, question)] };

    /// <summary>Holds an answer against the earlier ones.</summary>
    public async Task Heed(Sim sim, Question question, CarrierText text, Reading reading)
    {
        if (sim.Carrier is not { Read.Count: > 0 } carrier || BareWords.Of(text.Words) is not { Length: > 0 } bare) return;
        var key = Key(carrier, question);
        if (reading.IsOwn) await Fits(key, bare, sim.Facts.Iccid);
        else if (IsOfAccount(reading) && sim.Facts.Fitted.Contains(key)) await Strays(sim, question, text, reading, key, bare);
    }

    /// <summary>Lets go of questions that no card is asked any more.</summary>
    public void Refit()
    {
        if (_drifting.Count == 0) return;
        var asked = rooms.Seats.All.Select(sim => sim.Carrier).OfType<Carrier>().DistinctBy(carrier => carrier.Id).SelectMany(carrier => carrier.Ask.Select(question => Key(carrier, question))).ToHashSet(StringComparer.Ordinal);
        foreach (var key in _drifting.Keys.Where(key => !asked.Contains(key)).ToArray()) End(key);
    }

    /// <summary>Lets go of cards that have been away for long, and of what they alone were told.</summary>
    public void Sweep()
    {
        foreach (var (key, cards) in _drifting.ToArray())
            if (cards.RemoveWhere(IsGone) > 0 && cards.Count == 0) End(key);
    }

    // That a service is not there just now, or that the answer comes by message, is no other wording of the account.
    private static bool IsOfAccount(Reading reading) => reading.Kind is ReadingKind.Balance or ReadingKind.Validity or ReadingKind.Data or ReadingKind.Unreadable;

    private bool IsGone(string iccid) => rooms.Seats.Find(iccid)?.IsGone(rooms.Now) != false;

    private void End(string key)
    {
        _drifting.Remove(key);
        rooms.Alerts.End(What, key);
    }

    private static string Key(Carrier carrier, Question question) => $"{carrier.Id} {question.Text}";

    private async Task Fits(string key, string bare, string iccid)
    {
        if (_fitting.Contains((key, bare)) && !_drifting.ContainsKey(key)) return;
        if (_fitting.Count >= MostFitting) _fitting.Clear();
        var wordings = Of(key);
        var isOver = _drifting.TryGetValue(key, out var cards) && cards.RemoveWhere(card => card == iccid || IsGone(card)) > 0 && cards.Count == 0;
        if (isOver) End(key);
        var now = isOver ? wordings.Fits(bare).Quiet() : wordings.Fits(bare);
        if (now.Kept != wordings.Kept) await Keep(key, now);
        _fitting.Add((key, bare));
    }

    private async Task Strays(Sim sim, Question question, CarrierText text, Reading reading, string key, string bare)
    {
        var wordings = Of(key);
        var isUnread = reading.Kind == ReadingKind.Unreadable;
        if (_drifting.TryGetValue(key, out var cards)) cards.Add(sim.Facts.Iccid);
        else if (isUnread || !Wordings.Has(wordings.Known, bare)) _drifting[key] = [sim.Facts.Iccid];
        else return;
        var severity = isUnread ? AlertSeverity.Warning : AlertSeverity.Info;
        if (rooms.Alerts.Find(What, key)?.Severity >= severity) return;
        var sentence = Sentence(sim, question, wordings.Like(bare), bare, isUnread, rooms.Reader.Explain(ReplyQuery.Of(text, sim.Guess!, rooms.Dates.Of(sim)), Expected(question)).Draft);
        rooms.Alerts.Raise(severity, What, key, sentence);
        // After a restart it is told again, and is no news to the book.
        if (!Wordings.Has(wordings.Told, bare)) await Keep(key, wordings.Tell(bare), new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Finding, sentence));
    }

    private static string Sentence(Sim sim, Question question, string? before, string bare, bool isUnread, RuleDraft? draft)
    {
        var name = sim.Carrier!.Name;
        var standing = isUnread ? "nobody understands it, and its SIMs hold" : "the words of its language still read it, and everything goes on";
        var beside = before is null ? $"It says: “{bare}”" : $"It said: “{before}”. It says: “{bare}”";
        var rule = draft is null ? "Look at it under `history`, then add a rule to the carrier file"
            : $"{(draft.IsGuess ? "A rule for the carrier file, in which figures are only guessed" : "A rule for the carrier file, once you have looked at it")}: {draft.Line}";
        return $"{name} answers {question.Text} in other words than its file knows; {standing}. {beside}. {rule}";
    }

    private static IReadOnlyCollection<ReadingField> Expected(Question question) => question.Gives.Count > 0 ? question.Gives : RuleDrafter.Usual;

    private Wordings Of(string key) => _remembered.TryGetValue(key, out var known) ? known : _remembered[key] = Wordings.Of(rooms.Ledger.Kept(Kept + key));

    private Task Keep(string key, Wordings wordings, params IReadOnlyList<Note> notes)
    {
        _remembered[key] = wordings;
        return rooms.Ledger.Keep(Kept + key, wordings.Kept, notes);
    }
}
