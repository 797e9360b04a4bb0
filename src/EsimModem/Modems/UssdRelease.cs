namespace EsimModem.Modems;

/// <summary>Words that modems and networks print when they release a dialogue; they look like an answer and are none.</summary>
internal static class UssdRelease
{
    private const int Longest = 60;

    private static readonly string[] Words = ["initiating release", "ussd released", "session released", "terminated", "session ended", "session closed"];

    public static bool IsOnly(string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Length <= Longest && Words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
