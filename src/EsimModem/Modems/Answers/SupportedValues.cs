namespace EsimModem.Modems.Answers;

/// <summary>The first list of a test answer, such as <c>+CFUN: (0,1,4-6)</c>.</summary>
internal static class SupportedValues
{
    /// <summary>Null when the answer is missing or its list is empty.</summary>
    public static IReadOnlyList<int>? Read(IReadOnlyList<string> lines, string name) =>
        lines.Fields(name)?.Numbers(0) is { Count: > 0 } values ? values : null;
}
