using EsimModem.Carriers.General;

namespace EsimModem.Carriers.Words;

/// <summary>The units that stand after figures which are not money.</summary>
internal static class UnitWords
{
    /// <summary>How many megabytes one of the unit is, or null when the word is no unit of data.</summary>
    public static decimal? MegabytesIn(string word) => Of(word) switch
    {
        Unit.Byte => 1m / 1024 / 1024,
        Unit.Kilobyte => 1m / 1024,
        Unit.Megabyte => 1,
        Unit.Gigabyte => 1024,
        Unit.Terabyte => 1024 * 1024,
        _ => null,
    };

    public static bool IsDay(string word) => Of(word) is Unit.Day;

    public static bool IsHour(string word) => Of(word) is Unit.Hour;

    /// <summary>Whether the figure before this word counts something else than money.</summary>
    public static bool IsUnit(string word) => Of(word) is not null;

    public static Unit? Of(string word) => Vocabulary.BuiltIn.Units.Find(word);
}
