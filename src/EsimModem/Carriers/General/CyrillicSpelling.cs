namespace EsimModem.Carriers.General;

/// <summary>
/// Words of different languages are one when folded: Kazakh "қаржы" is money and Uzbek "қарзи" a debt. Who writes Cyrillic writes his own language's letters,
/// so that only what is spelled alike is the same word.
/// </summary>
internal static class CyrillicSpelling
{
    const char Rest = '*';

    public static bool Is(ReadOnlySpan<char> words) => words is [var first, ..] && Script.IsCyrillic(first);

    /// <summary>Whether a text has those words letter by letter, but for accents, for letters that a keyboard lacks and for doubled ones; where words are parted otherwise nobody can tell.</summary>
    public static bool Fits(ReadOnlySpan<char> written, ReadOnlySpan<char> words)
    {
        while (true)
        {
            var theirs = TakeWord(ref written);
            var ours = TakeWord(ref words);
            if (theirs.IsEmpty || ours.IsEmpty) return true;
            // Latin letters stand in for those that they look like.
            if (theirs.ContainsAnyInRange('A', 'z')) continue;
            if (!AreAlike(theirs, ours)) return false;
        }
    }

    static bool AreAlike(ReadOnlySpan<char> written, ReadOnlySpan<char> word)
    {
        Span<char> theirs = stackalloc char[Fold.LongestWord * Fold.MostSigns], ours = stackalloc char[Fold.LongestWord * Fold.MostSigns];
        var star = word.IndexOf(Rest);
        theirs = theirs[..Once(written, theirs)];
        ours = ours[..Once(star < 0 ? word : word[..star], ours)];
        return star < 0 ? theirs.SequenceEqual(ours) : theirs.StartsWith(ours);
    }

    static int Once(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = Fold.Plain(word, into);
        var to = 0;
        for (var at = 0; at < length; at++)
            if (to == 0 || into[to - 1] != into[at]) into[to++] = into[at];
        return to;
    }

    static ReadOnlySpan<char> TakeWord(ref ReadOnlySpan<char> text)
    {
        var begin = 0;
        while (begin < text.Length && !IsOfWord(text[begin])) begin++;
        var end = begin;
        while (end < text.Length && IsOfWord(text[end])) end++;
        var word = text[begin..end];
        text = text[end..];
        return word;
    }

    static bool IsOfWord(char sign) => Fold.IsLetter(sign) || sign is Rest or '\'' or '’' or 'ʼ' or '`';
}
