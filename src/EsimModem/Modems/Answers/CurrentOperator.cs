namespace EsimModem.Modems.Answers;

/// <summary>The network in use (+COPS?, 3GPP 27.007 section 7.3); the name in the asked format, or nothing while there is no network.</summary>
internal sealed record CurrentOperator(int Mode, int? Format, string? Name, int? Access)
{
    /// <summary>Null when no line answers the question.</summary>
    public static CurrentOperator? Read(IReadOnlyList<string> lines, string? charset = null)
    {
        if (lines.Fields("+COPS") is not { } fields || fields.Number(0) is not { } mode)
            return null;
        var name = fields.Text(2) is { } text ? ModemText.DecodeName(text, charset) : null;
        return new CurrentOperator(mode, fields.Number(1), name, fields.Number(3));
    }
}
