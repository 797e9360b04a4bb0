namespace EsimModem.Modems.Answers;

/// <summary>The stores a modem offers for reading, for sending and for arriving messages (+CPMS=?, 3GPP 27.005 section 3.2.2).</summary>
internal sealed record StoreChoice(IReadOnlyList<string> Reading, IReadOnlyList<string> Sending, IReadOnlyList<string> Arriving)
{
    private const int Uses = 3;

    /// <summary>Null when no line answers the question.</summary>
    public static StoreChoice? Read(IReadOnlyList<string> lines)
    {
        if (lines.Fields("+CPMS") is not { } fields)
            return null;
        var outer = fields is { Count: 1 } && fields.Group(0) is { } inner && inner.HasGroup(0) ? inner : fields;
        var lists = Enumerable.Range(0, outer.Count).Any(outer.HasGroup) ? Grouped(outer) : Flat(outer.Texts());
        return new StoreChoice(lists.ElementAtOrDefault(0) ?? [], lists.ElementAtOrDefault(1) ?? [], lists.ElementAtOrDefault(2) ?? []);
    }

    private static List<IReadOnlyList<string>> Grouped(FieldReader fields) =>
        [.. Enumerable.Range(0, fields.Count).Select(at => fields.Group(at)?.Texts() ?? [])];

    // Without parentheses three equal runs are three lists; three names are one for each use.
    private static List<IReadOnlyList<string>> Flat(IReadOnlyList<string> names)
    {
        var run = names.Count / Uses;
        var runs = names.Chunk(Math.Max(run, 1)).ToList();
        var equal = names.Count % Uses == 0 && runs.TrueForAll(list => list.SequenceEqual(runs[0]));
        return equal || names.Count <= Uses ? [.. runs] : [names];
    }
}
