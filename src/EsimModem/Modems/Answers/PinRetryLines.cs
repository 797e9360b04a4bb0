namespace EsimModem.Modems.Answers;

/// <summary>Answers about tries that name what they count.</summary>
internal static class PinRetryLines
{
    /// <summary>Null when no line names its counts.</summary>
    public static PinRetries? Read(IReadOnlyList<string> lines) => Named(lines) ?? Paired(lines) ?? WithState(lines) ?? Labelled(lines);

    // +CPINR: SIM PIN,3,3 (3GPP 27.007 section 8.65)
    private static PinRetries? Named(IReadOnlyList<string> lines)
    {
        var counts = lines.AllFields("+CPINR").ToLookup(fields => fields.Text(0)?.ToUpperInvariant(), fields => PinRetryLists.Count(fields, 1));
        if (counts.Count == 0)
            return null;
        int? Of(string name) => counts[name].FirstOrDefault();
        return new PinRetries(Of("SIM PIN"), Of("SIM PUK"), Of("SIM PIN2"), Of("SIM PUK2"));
    }

    // +QPINC: "SC",3,10 and "P2",3,10
    private static PinRetries? Paired(IReadOnlyList<string> lines)
    {
        var pairs = lines.AllFields("+QPINC").ToLookup(fields => fields.Text(0)?.ToUpperInvariant());
        if (pairs.Count == 0)
            return null;
        int? Of(string name, int at) => pairs[name].FirstOrDefault() is { } fields ? PinRetryLists.Count(fields, at) : null;
        return new PinRetries(Of("SC", 1), Of("SC", 2), Of("P2", 1), Of("P2", 2));
    }

    // ^CPIN: state,times,PUK,PIN,PUK2,PIN2, of which all but the state may be missing
    private static PinRetries? WithState(IReadOnlyList<string> lines)
    {
        if (lines.Fields("^CPIN") is not { } fields || fields.Text(0) is not { } state)
            return null;
        int? Of(int at) => PinRetryLists.Count(fields, at);
        return new PinRetries(Of(3), Of(2), Of(5), Of(4), Of(1), state);
    }

    // $NWPINR: PIN1:3, PUK1:10, PIN2:3, PUK2:10 and +CPNNUM: PIN1=3; PUK1=10; PIN2=3; PUK2=10
    private static PinRetries? Labelled(IReadOnlyList<string> lines)
    {
        var bodies = lines.Select(line => FieldReader.BodyAfter("$NWPINR", line) ?? FieldReader.BodyAfter("+CPNNUM", line));
        if (bodies.FirstOrDefault(found => found is not null) is not { } body)
            return null;
        var counts = body.Split(',', ';').Select(text => text.Split(':', '=')).Where(parts => parts.Length == 2)
            .ToLookup(parts => parts[0].Trim().ToUpperInvariant(), parts => int.TryParse(parts[1], out var count) && count >= 0 ? count : (int?)null);
        int? Of(string name) => counts[name].FirstOrDefault();
        return new PinRetries(Of("PIN1"), Of("PUK1"), Of("PIN2"), Of("PUK2"));
    }
}
