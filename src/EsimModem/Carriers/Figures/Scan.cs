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

    /// <summary>The word of letters that begins here, with the apostrophes inside it; empty when none does. Where no blanks part words it is the one by which figures are read.</summary>
    public static ReadOnlySpan<char> Word(string text, int at)
    {
        var end = at;
        while ((IsLetter(text, end) && !(end > at && Script.AreParted(text[end - 1], text[end]))) || (end > at && IsInside(text, end)))
            end++;
        if (end == at)
            return [];
        var word = text.AsSpan(at, end - at);
        return Script.IsSpaceless(text[at]) ? word[..Vocabulary.BuiltIn.WordIn(word)] : word;
    }

    /// <summary>"MB=43.6 min=232", "Minutes: 30 SMS: 100": whether the word behind a figure is the name of the next one, as this one has its own before it.</summary>
    public static bool IsHead(string text, int figure, int wordEnd)
    {
        do
            figure--;
        while (At(text, figure) == ' ');
        return At(text, figure) is '=' or ':' && At(text, wordEnd) == At(text, figure);
    }

    /// <summary>Past the second letter of a short form with points: "Bs.F. 5".</summary>
    public static int PastInitial(string text, int at)
    {
        if (At(text, at - 1) != '.' || Word(text, at) is not { Length: 1 } letter || !char.IsAsciiLetterUpper(letter[0]))
            return at;
        return At(text, at + 1) == '.' ? at + 2 : at + 1;
    }

    /// <summary>Whether a sign that is no letter stands inside a word.</summary>
    public static bool IsInside(string text, int at) => (At(text, at) is '\'' or '’' or '‘' or 'ʻ' or 'ʼ' && IsLetter(text, at + 1)) || Script.IsAbbreviation(text, at);
}
