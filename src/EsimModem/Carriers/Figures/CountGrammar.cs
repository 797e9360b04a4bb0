using EsimModem.Carriers.Words;

namespace EsimModem.Carriers.Figures;

/// <summary>Reads figures that count: data with its unit, days, hours, whole numbers, telephone numbers.</summary>
internal static class CountGrammar
{
    const int MostDays = 3660;
    const int LongestPhone = 40;

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
        return UnitWords.MegabytesIn(word) is { } each && !(Scan.At(text, end) == '/' && IsSecond(Scan.Word(text, end + 1)))
            ? new(numeral.Value * each, end)
            : null;
    }

    /// <summary>A number of days, or null when something else is counted.</summary>
    public static int? Days(string text, int at) => Units(text, at, UnitWords.IsDay) is { } days and <= MostDays ? days : null;

    public static int? Hours(string text, int at) => Units(text, at, UnitWords.IsHour) is { } hours and <= MostDays * 24 ? hours : null;

    /// <summary>A whole number; 5.00 is one, 5.5 is none.</summary>
    public static int? Whole(string text, int at)
    {
        if (NumeralGrammar.Read(text, at) is not { } numeral || numeral.Value > int.MaxValue || numeral.Value != decimal.Truncate(numeral.Value))
            return null;
        return Scan.At(text, numeral.End) is '%' or '*' or '#' || (Scan.At(text, numeral.End) is ':' or '/' or '-' && Scan.IsDigit(text, numeral.End + 1))
            ? null
            : (int)numeral.Value;
    }

    /// <summary>A telephone number as digits, with its plus; null when it is too short or too long for one.</summary>
    public static string? Phone(string text, int at)
    {
        var digits = Scan.At(text, at) == '+' ? "+" : "";
        var end = at + digits.Length;
        for (var next = end; next < text.Length && next - at < LongestPhone && (char.IsAsciiDigit(text[next]) || text[next] is ' ' or '-' or '(' or ')'); next++)
            digits += char.IsAsciiDigit(text[next]) ? text[next] : "";
        return digits.TrimStart('+').Length is >= 7 and <= 15 ? digits : null;
    }

    /// <summary>Past a count of days or hours and its unit, where that stands behind it.</summary>
    public static int PastCount(string text, int at)
    {
        var end = Scan.PastDigits(text, at);
        var begin = Scan.At(text, end) == '-' ? end + 1 : Scan.PastBlanks(text, end);
        return begin + Scan.Word(text, begin).Length is var past && past > begin ? past : end;
    }

    /// <summary>Past the last digit of a telephone number.</summary>
    public static int PastPhone(string text, int at)
    {
        var end = at + 1;
        for (var next = at + 1; next < text.Length && (char.IsAsciiDigit(text[next]) || text[next] is ' ' or '-' or '(' or ')'); next++)
            if (char.IsAsciiDigit(text[next])) end = next + 1;
        return end;
    }

    static int? Units(string text, int at, Func<string, bool> isUnit)
    {
        var end = Scan.PastDigits(text, at);
        if (end - at is < 1 or > 5 || Scan.IsDigit(text, at - 1) || Scan.At(text, at - 1) is '.' or ',')
            return null;
        var begin = Scan.At(text, end) == '-' ? end + 1 : Scan.PastBlanks(text, end);
        return isUnit(Scan.Word(text, begin)) ? int.Parse(text.AsSpan(at, end - at), System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    static bool IsSecond(string word) => word is "с" or "сек" or "s" or "sec";
}
