namespace EsimModem.Modems.Answers;

/// <summary>The character set of strings on the line (+CSCS, 3GPP 27.007 section 5.5).</summary>
internal static class CharacterSet
{
    /// <summary>Null when no line answers the question.</summary>
    public static string? Read(IReadOnlyList<string> lines) => lines.Fields("+CSCS")?.Text(0);

    public static IReadOnlyList<string> ReadAll(IReadOnlyList<string> lines) =>
        lines.Fields("+CSCS") is { } fields ? (fields.HasGroup(0) ? fields.Group(0)! : fields).Texts() : [];
}
