namespace EsimModem.Modems.Answers;

/// <summary>
/// The slots that +CMGD=? lists (3GPP 27.005 section 3.5.4): those in use on some modems, all that exist on others, so that only
/// a list with gaps is information.
/// </summary>
internal sealed record MessageSlots(IReadOnlyList<(int First, int Last)> Ranges, IReadOnlyList<int> DeleteFlags)
{
    /// <summary>Null when no line answers the question.</summary>
    public static MessageSlots? Read(IReadOnlyList<string> lines) =>
        lines.Fields("+CMGD") is { } fields ? new MessageSlots(fields.Ranges(0), fields.Numbers(1)) : null;
}
