namespace EsimModem.Modems.Answers;

/// <summary>The number of a card (ITU-T E.118): 18 to 20 characters that begin with 89, letters in the middle included.</summary>
internal static class Iccid
{
    private const int Shortest = 18;
    private const int Longest = 20;

    /// <summary>Null when no line holds a card number, whatever name the modem gives the answer.</summary>
    public static string? Read(IReadOnlyList<string> lines) =>
        lines.SelectMany(Candidates).Select(Normalise).FirstOrDefault(number => number is not null);

    /// <summary>Turns swapped digits around and drops the filler; null when the text is no card number.</summary>
    public static string? Normalise(string text)
    {
        var number = text.Trim().Trim('"').Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (number.StartsWith("98", StringComparison.Ordinal))
            number = Swapped(number);
        number = number.TrimEnd('F');
        return number.Length is >= Shortest and <= Longest && number is ['8', '9', ..] && number.All(char.IsAsciiHexDigit) ? number : null;
    }

    /// <summary>Whether two readings name one card: some firmware drops the check digit, or adds it.</summary>
    public static bool IsSame(string one, string other) => one == other || OtherForms(one).Contains(other);

    /// <summary>The number without its check digit, and with it. A last digit that checks nothing may be all that parts two cards of one batch, and is never left out.</summary>
    public static IEnumerable<string> OtherForms(string number)
    {
        if (number.Length is > Shortest and <= Longest && Luhn.Holds(number))
            yield return number[..^1];
        if (number.Length is >= Shortest and < Longest && Enumerable.Range(0, 10).Select(digit => $"{number}{digit}").FirstOrDefault(Luhn.Holds) is { } longer)
            yield return longer;
    }

    private static IEnumerable<string> Candidates(string line)
    {
        var colon = line.LastIndexOf(':');
        var body = colon < 0 ? line : line[(colon + 1)..];
        return body.Contains(',') ? new FieldReader(body).Texts() : [body];
    }

    private static string Swapped(string digits) =>
        string.Concat(digits.Chunk(2).Select(pair => pair.Length == 2 ? $"{pair[1]}{pair[0]}" : pair[0].ToString()));
}
