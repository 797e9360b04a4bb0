using EsimModem.Carriers.General;
using EsimModem.Carriers.Words;

namespace EsimModem.Carriers.Figures;

/// <summary>Reads figures that count: data with its unit, days, hours, whole numbers.</summary>
internal static class CountGrammar
{
    const int MostDays = 3660;
    /// <summary>In megabytes.</summary>
    public const int Gigabyte = 1024;

    /// <summary>Megabytes, or null when no unit of data follows the figure.</summary>
    public static Numeral? Data(string text, int at)
    {
        if (NumeralGrammar.Read(text, at) is not { } numeral)
            return null;
        var begin = Scan.PastBlanks(text, numeral.End);
        var word = Scan.Word(text, begin);
        var end = begin + word.Length;
        // French "Mo" is a unit, and "mo" a word of its own elsewhere.
        if (begin > numeral.End && word is "mo" or "go" or "ko")
            return null;
        if ((UnitWords.MegabytesIn(word) ?? BareUnit(text, at, word, end, numeral.Value)) is not { } each || (Scan.At(text, end) == '/' && IsSecond(Scan.Word(text, end + 1))))
            return null;
        // Nobody has a thousand gigabytes: 1.250 GB are one and a quarter.
        var isDecimal = each >= Gigabyte && Thousands.IsMarked(text.AsSpan(at, numeral.End - at));
        return new((isDecimal ? numeral.Value / 1000 : numeral.Value) * each, end);
    }

    /// <summary>A number of days, or null when something else is counted.</summary>
    public static int? Days(string text, int at) => Units(text, at, Unit.Day) is { } days and <= MostDays ? days : null;

    public static int? Hours(string text, int at) => Units(text, at, Unit.Hour) is { } hours and <= MostDays * 24 ? hours : null;

    /// <summary>A whole number; 5.00 is one, 5.5 is none.</summary>
    public static int? Whole(string text, int at)
    {
        if (NumeralGrammar.Read(text, at) is not { } numeral || numeral.Value > int.MaxValue || numeral.Value != decimal.Truncate(numeral.Value))
            return null;
        return Scan.At(text, numeral.End) is '%' or '*' or '#' || (Scan.At(text, numeral.End) is ':' or '/' or '-' && Scan.IsDigit(text, numeral.End + 1))
            ? null
            : (int)numeral.Value;
    }

    /// <summary>Past a count of days or hours and its unit, where that stands behind it.</summary>
    public static int PastCount(string text, int at)
    {
        var end = Scan.PastDigits(text, at);
        var begin = Scan.At(text, end) == '-' ? end + 1 : Scan.PastBlanks(text, end);
        return begin + Scan.Word(text, begin).Length is var past && past > begin ? past : end;
    }

    static int? Units(string text, int at, Unit unit)
    {
        var end = Scan.PastDigits(text, at);
        if (end - at is < 1 or > 5 || Scan.IsDigit(text, at - 1) || Scan.At(text, at - 1) is '.' or ',')
            return null;
        var begin = Scan.At(text, end) == '-' ? end + 1 : Scan.PastBlanks(text, end);
        return UnitWords.Of(Scan.Word(text, begin)) == unit ? int.Parse(text.AsSpan(at, end - at), System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    // Chinese writes 1.5G and 200M, beside signs of its own.
    static decimal? BareUnit(string text, int at, ReadOnlySpan<char> word, int end, decimal count)
    {
        // 4G and 5G are kinds of networks.
        if (word is "G" && count is 2 or 3 or 4 or 5)
            return null;
        if (word is not ("G" or "M" or "K") || !(Script.IsOfSyllables(Scan.At(text, at - 1)) || Script.IsOfSyllables(Scan.At(text, end)) || Scan.IsDigit(text, end) || Scan.At(text, at - 1) is 'G' or 'M')) return null;
        return word is "G" ? Gigabyte : word is "M" ? 1 : 1m / Gigabyte;
    }

    static bool IsSecond(ReadOnlySpan<char> word) => word is "с" or "сек" or "s" or "sec";
}
