using EsimModem.Carriers;
using EsimModem.Ledger;
using EsimModem.Modems;

namespace EsimModem.Web.Calls;

/// <summary>The answers of one carrier to our own questions, as the book still has them: the newest, each wording once.</summary>
internal sealed class StoredAnswers
{
    private const int Most = 2000;
    private const int MostRows = 40_000;
    private const int Page = 500;

    private readonly ILedger _ledger;
    private readonly Dictionary<string, CarrierText> _found = new(StringComparer.Ordinal);
    private readonly HashSet<string> _senders;
    private int _rows;

    private StoredAnswers(ILedger ledger, Carrier carrier)
    {
        _ledger = ledger;
        var sims = ledger.Sims().Where(sim => sim.Carrier == carrier.Id).ToList();
        _senders = new(carrier.Senders.Concat(sims.SelectMany(sim => sim.Senders)), StringComparer.OrdinalIgnoreCase);
        // Page by page from all cards, so that the newest of each are among them.
        var next = new Queue<(string Iccid, long? Before, Func<string, long?, long?> Take)>(sims.SelectMany(sim => new[] { (sim.Iccid, (long?)null, (Func<string, long?, long?>)Rows), (sim.Iccid, null, Messages) }));
        while (_found.Count < Most && _rows < MostRows && next.TryDequeue(out var turn))
            if (turn.Take(turn.Iccid, turn.Before) is { } last) next.Enqueue((turn.Iccid, last, turn.Take));
        Texts = [.. _found.Values.OrderByDescending(text => text.Received).Take(Most)];
        IsWhole = next.Count == 0 && _found.Count == Texts.Count;
    }

    public IReadOnlyList<CarrierText> Texts { get; }

    /// <summary>There are no others.</summary>
    public bool IsWhole { get; }

    public static StoredAnswers Of(ILedger ledger, Carrier carrier) => new(ledger, carrier);

    private long? Rows(string iccid, long? before)
    {
        var rows = _ledger.History(iccid, Page, before);
        foreach (var row in rows.Where(row => row.What == NoteKind.Reading)) Add(iccid, row.Words, Via.Ussd, null, row.At);
        return Last(rows.Count, rows.Count > 0 ? rows[^1].Id : 0);
    }

    // An answer by message is a row of its own, and counts only from those who write for the carrier.
    private long? Messages(string iccid, long? before)
    {
        var messages = _ledger.Messages(iccid, Page, before);
        foreach (var message in messages.Where(one => one.Envelope is { Order: null, Party: { } sender } && _senders.Contains(sender)))
            Add(iccid, message.Text, Via.Sms, message.Envelope.Party, message.At);
        return Last(messages.Count, messages.Count > 0 ? messages[^1].Id : 0);
    }

    private void Add(string iccid, string? words, Via via, string? sender, DateTimeOffset at)
    {
        if (words is { Length: > 0 }) _found.TryAdd(words, new CarrierText(iccid, words, words, via, sender, at));
    }

    private long? Last(int count, long last)
    {
        _rows += count;
        return count == Page ? last : null;
    }
}
