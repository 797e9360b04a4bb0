using EsimModem.Carriers.General;

namespace EsimModem.Carriers.Figures;

/// <summary>Small steps through a text.</summary>
internal static class Scan
{
    public static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    public static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && Fold.IsLetter(text[at]);

    public static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';

    /// <summary>Past blanks, one or many, but never past a line end.</summary>
    public static int PastBlanks(string text, int at)
    {
        while (At(text, at) == ' ')
            at++;
        return at;
    }

    /// <summary>Past the digits.</summary>
    public static int PastDigits(string text, int at)
    {
        while (IsDigit(text, at))
            at++;
        return at;
    }

    /// <summary>The word of letters that begins here, with the apostrophes inside it; empty when none does.</summary>
    public static ReadOnlySpan<char> Word(string text, int at)
    {
        var end = at;
        while (IsLetter(text, end) || (end > at && At(text, end) is '\'' or '’' or '‘' or 'ʻ' or 'ʼ' && IsLetter(text, end + 1)))
            end++;
        return end == at ? [] : text.AsSpan(at, end - at);
    }
}
