namespace EsimModem.Modems.Answers;

/// <summary>Signal as +CSQ tells it (3GPP 27.007 section 8.5), also on the scale some makers begin at 100; null is unknown.</summary>
internal sealed record SignalStrength(int? Level, int? ErrorRate, int? Dbm)
{
    private const int Unknown = 99;

    /// <summary>Null when no line answers the question.</summary>
    public static SignalStrength? Read(IReadOnlyList<string> lines)
    {
        if (lines.Fields("+CSQ") is not { } fields || fields.Number(0) is not { } level)
            return null;
        var errorRate = fields.Number(1) is { } rate and not Unknown ? rate : (int?)null;
        return DbmOf(level) is { } dbm ? new SignalStrength(level, errorRate, dbm) : new SignalStrength(null, errorRate, null);
    }

    private static int? DbmOf(int level) => level switch
    {
        >= 0 and <= 31 => 2 * level - 113,
        >= 100 and <= 191 => level - 216,
        _ => null,
    };
}
