namespace EsimModem.Modems.Answers;

/// <summary>The level the radio works at (+CFUN?, 3GPP 27.007 section 8.2): 1 is on, 4 flight mode, the rest as the maker likes.</summary>
internal static class Functionality
{
    /// <summary>Null when the answer has no single number; some modems answer the question with the list of all.</summary>
    public static int? Read(IReadOnlyList<string> lines) => lines.Fields("+CFUN")?.Number(0);
}
