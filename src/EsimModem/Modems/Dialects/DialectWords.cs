using EsimModem.Gsm;

namespace EsimModem.Modems.Dialects;

/// <summary>The words that files of dialects choose from.</summary>
internal static class DialectWords
{
    public static IReadOnlyDictionary<string, UssdForm> Forms { get; } = Words<UssdForm>();

    public static IReadOnlyDictionary<string, PinCount> Counts { get; } = Words<PinCount>();

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(Word, StringComparer.Ordinal);

    private static string Word<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
