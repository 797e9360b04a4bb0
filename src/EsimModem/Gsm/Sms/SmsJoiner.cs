namespace EsimModem.Gsm.Sms;

/// <summary>
/// Puts the parts of long texts to one card together, in whatever order and however often they come. References are used again:
/// another text at the same place, or a set older than the patience, begins a new one.
/// </summary>
internal sealed class SmsJoiner(TimeSpan patience)
{
    // One card's texts in the making are few; who sends first parts only must not fill the memory and the book.
    private const int MostWaiting = 50;

    private readonly SortedDictionary<(string From, int Reference, int Bits, int Total), PartSet> waiting = [];

    public int Waiting => waiting.Count;

    /// <summary>Whether that very part waits for others.</summary>
    public bool Holds(SmsDeliver message) =>
        message.Body.Header?.Part is { } part && waiting.TryGetValue(Key(message, part), out var set) && set.Holds(message);

    /// <summary>What is now to be read: usually one message or nothing; an old unfinished text as well if its place is taken or too many wait.</summary>
    public IReadOnlyList<JoinedSms> Add(SmsDeliver message, DateTimeOffset arrived)
    {
        if (message.Body.Header?.Part is not { Total: > 1 } part)
            return [new JoinedSms([message], message.Body.Text, [])];
        var key = Key(message, part);
        var ready = new List<JoinedSms>();
        if (waiting.TryGetValue(key, out var set) && (set.Contradicts(part.Sequence, message) || arrived - set.Began > patience))
        {
            ready.Add(set.Join());
            set = null;
        }
        set ??= waiting[key] = new PartSet(part.Total, arrived);
        set.Put(part.Sequence, message);
        if (set.Complete && waiting.Remove(key))
            ready.Add(set.Join());
        if (waiting.Count > MostWaiting && waiting.MinBy(entry => entry.Value.Began) is var oldest && waiting.Remove(oldest.Key))
            ready.Add(oldest.Value.Join());
        return ready;
    }

    /// <summary>Gives up on texts whose missing parts should have come long ago, and hands out what there is of them.</summary>
    public IReadOnlyList<JoinedSms> GiveUp(DateTimeOffset now)
    {
        var late = waiting.Where(entry => now - entry.Value.Began > patience).ToArray();
        foreach (var (key, _) in late)
            waiting.Remove(key);
        return [.. late.Select(entry => entry.Value.Join())];
    }

    private static (string From, int Reference, int Bits, int Total) Key(SmsDeliver message, PartNumber part) =>
        (message.From.Number, part.Reference, part.Bits, part.Total);
}
