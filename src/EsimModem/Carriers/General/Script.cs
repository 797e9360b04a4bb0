namespace EsimModem.Carriers.General;

/// <summary>What is peculiar to the scripts of the world: some part no words by blanks, some write an abbreviation with a quote inside.</summary>
internal static class Script
{
    const char FirstIdeograph = '\u2e80';

    /// <summary>Thai, Lao, Burmese, Khmer, Chinese and Japanese, and Korean, which joins to a word what others write beside it.</summary>
    public static bool IsSpaceless(char letter) =>
        letter is (>= '\u0e00' and <= '\u0eff') or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17ff') or (>= FirstIdeograph and <= '\u9fff') or (>= '\uac00' and <= '\ud7a3') or (>= '\uf900' and <= '\ufaff');

    public static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u052f';

    /// <summary>"And", "with" and "for" in Arabic, which are joined to what follows.</summary>
    public static bool IsPrefix(string text, int at) => at >= 0 && at < text.Length && text[at] is 'و' or 'ب' or 'ل' && (at == 0 || !Fold.IsLetter(text[at - 1]));

    public static bool IsArabic(char letter) => letter is >= '\u0600' and <= '\u06ff';

    public static bool IsGreek(char letter) => letter is >= '\u0370' and <= '\u03ff';

    /// <summary>A script in which one sign is a word.</summary>
    public static bool IsOfSyllables(char letter) => letter >= FirstIdeograph && IsSpaceless(letter);

    /// <summary>Whether one word ends and another begins between two letters: "5GB" is followed by Chinese without a blank.</summary>
    public static bool AreParted(char letter, char next) => IsSpaceless(letter) != IsSpaceless(next);

    /// <summary>A quote between Hebrew letters makes an abbreviation of them.</summary>
    public static bool IsAbbreviation(ReadOnlySpan<char> text, int at) => at > 0 && at + 1 < text.Length && text[at] == '"' && IsHebrew(text[at - 1]) && IsHebrew(text[at + 1]);

    static bool IsHebrew(char letter) => letter is >= '\u05d0' and <= '\u05ea';
}
