using EsimModem.Carriers.General;

namespace EsimModem.Carriers.Words;

/// <summary>The units that stand after figures which are not money.</summary>
internal static class UnitWords
{
    /// <summary>How many megabytes one of the unit is, or null when the word is no unit of data.</summary>
    public static decimal? MegabytesIn(ReadOnlySpan<char> word) => Of(word) switch
    {
        Unit.Byte => 1m / 1024 / 1024,
        Unit.Kilobyte => 1m / 1024,
        Unit.Megabyte => 1,
        Unit.Gigabyte => 1024,
        Unit.Terabyte => 1024 * 1024,
        _ => null,
    };

    /// <summary>Whether the figure before this word counts something else than money.</summary>
    public static bool IsUnit(ReadOnlySpan<char> word) => Of(word) is not null;

    public static Unit? Of(ReadOnlySpan<char> word) => Vocabulary.BuiltIn.Units.Find(word);
}
