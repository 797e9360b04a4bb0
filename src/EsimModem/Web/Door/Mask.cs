using System.Text;

namespace EsimModem.Web.Door;

/// <summary>Takes the middle out of numbers, for those who may look but not know them.</summary>
internal static class Mask
{
    private const int Shown = 4;
    private const int FewestDigits = 9;

    /// <summary>An ICCID has more; it names the card and stays.</summary>
    private const int MostDigits = 16;

    public static string? Number(string? number) =>
        number is { Length: > 2 * Shown } ? $"{number[..Shown]}***{number[^Shown..]}" : number;

    /// <summary>The same for every number that stands in somebody's words, also one written in groups.</summary>
    public static string? Words(string? words)
    {
        if (words is null) return null;
        var masked = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length;)
        {
            var length = NumberAt(words, at);
            masked.Append(IsTelling(words.AsSpan(at, length)) ? Number(words.Substring(at, length)) : words.AsSpan(at, Math.Max(1, length)).ToString());
            at += Math.Max(1, length);
        }
        return masked.ToString();
    }

    /// <summary>The length of the digits and of what may stand between them; zero where none begin.</summary>
    private static int NumberAt(string words, int start)
    {
        var end = start;
        for (var at = words[start] is '+' or '(' ? start + 1 : start; at < words.Length; at++)
        {
            if (char.IsDigit(words[at])) end = at + 1;
            else if (end == start || at - end >= 2 || words[at] is not (' ' or '\u00a0' or '-' or '(' or ')')) break;
        }
        return end - start;
    }

    private static bool IsTelling(ReadOnlySpan<char> number)
    {
        var digits = 0;
        foreach (var letter in number) digits += char.IsDigit(letter) ? 1 : 0;
        return digits is >= FewestDigits and <= MostDigits && !IsDate(number);
    }

    private static bool IsDate(ReadOnlySpan<char> number) => number.Length > 7 && number[4] == '-' && number[7] == '-';
}
