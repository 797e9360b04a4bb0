namespace EsimModem.Modems.Answers;

/// <summary>One network found by a search (+COPS=?, 3GPP 27.007 section 7.3). A search blocks the modem for minutes.</summary>
internal sealed record OfferedNetwork(int Status, string? LongName, string? ShortName, string Numeric, int? Access)
{
    /// <summary>Empty when nothing was found; lists of settings at the end are no networks.</summary>
    public static IReadOnlyList<OfferedNetwork> ReadAll(IReadOnlyList<string> lines, string? charset = null)
    {
        if (FieldReader.After("+COPS", string.Join("", lines.Select(line => line.Trim()))) is not { } fields)
            return [];
        return [.. Enumerable.Range(0, fields.Count).Where(fields.HasGroup).Select(at => Read(fields, at, charset)).OfType<OfferedNetwork>()];
    }

    private static OfferedNetwork? Read(FieldReader fields, int at, string? charset)
    {
        var group = fields.Group(at)!;
        string? Name(int field) => group.Text(field) is { } text ? ModemText.DecodeName(text, charset) : null;
        if (group.Number(0) is not { } status || Name(3) is not { Length: >= 5 and <= 7 } numeric || !numeric.All(char.IsAsciiDigit))
            return null;
        return new OfferedNetwork(status, Name(1), Name(2), numeric, group.Number(4) ?? StrayAccess(fields.Text(at + 1)));
    }

    // One family closes the parenthesis too early: (2,"long","short","00000"),2)
    private static int? StrayAccess(string? next) => next is { Length: 2 } && next[1] == ')' && char.IsAsciiDigit(next[0]) ? next[0] - '0' : null;
}
