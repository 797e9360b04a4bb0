namespace EsimModem.Carriers.General;

/// <summary>All phrases of all languages by their folded words: at each word of a text the longest that stands there is looked up, however many there are.</summary>
internal sealed class PhraseIndex
{
    const char Rest = '*';

    readonly Dictionary<string, Phrase[]> whole = new(StringComparer.Ordinal);

    /// <summary>How many words the phrases have that begin with a word, a bit for each number.</summary>
    readonly Dictionary<string, ulong> lengths = new(StringComparer.Ordinal);

    /// <summary>Phrases with a star, by what stands before the first one or before the first blank.</summary>
    readonly Dictionary<string, List<(string Pattern, Phrase Phrase)>> open = new(StringComparer.Ordinal);

    int longestOpen;

    /// <summary>Phrases of languages that write no blanks, by their first letter, the longest first.</summary>
    readonly Dictionary<char, List<(string Words, List<Phrase> Phrases)>> runs = [];

    public void Add(string words, Phrase phrase, bool isSpaceless)
    {
        var folded = Fold.Word(words);
        if (folded.Length == 0) return;
        if (folded.Contains(Rest))
        {
            var begin = folded[..folded.AsSpan().IndexOfAny(Rest, ' ')];
            longestOpen = Math.Max(longestOpen, begin.Length);
            Put(open, begin, (folded, phrase));
        }
        else if (isSpaceless) PutRun(folded, phrase);
        else
        {
            whole[folded] = whole.TryGetValue(folded, out var there) ? there.Any(other => other.Sense == phrase.Sense && other.Language == phrase.Language && other.IsCyrillic == phrase.IsCyrillic) ? there : [.. there, phrase] : [phrase];
            var ends = Enumerable.Range(1, folded.Length).Count(at => IsEnd(folded, at));
            var first = folded[..PastWord(folded, 0)];
            lengths[first] = lengths.GetValueOrDefault(first) | 1UL << ends;
        }
    }

    /// <summary>Done with adding.</summary>
    public void Close()
    {
        foreach (var run in runs.Values) run.Sort((one, other) => other.Words.Length - one.Words.Length);
    }

    /// <summary>The longest phrase that begins at this place, which must be the beginning of a word; null when none does.</summary>
    public (int End, IReadOnlyList<Phrase> Phrases)? Longest(ReadOnlySpan<char> text, int at)
    {
        var best = Run(text, at) ?? Whole(text, at);
        var first = PastFirst(text, at);
        var patterns = open.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 1; length <= Math.Min(first - at, longestOpen); length++)
        {
            if (!patterns.TryGetValue(text.Slice(at, length), out var some)) continue;
            foreach (var (pattern, phrase) in some)
                if (PastPattern(text, at, pattern) is { } end && !(end < best?.End)) best = Join(best, end, phrase);
        }
        return best;
    }

    // What is written out in a language goes before what only begins so.
    static (int End, IReadOnlyList<Phrase> Phrases) Join((int End, IReadOnlyList<Phrase> Phrases)? best, int end, Phrase phrase) =>
        best is not { } same || end > same.End ? (end, [phrase]) : same.Phrases.Any(other => other.Language == phrase.Language) ? same : (end, [.. same.Phrases, phrase]);

    (int End, IReadOnlyList<Phrase> Phrases)? Whole(ReadOnlySpan<char> text, int at)
    {
        if (!lengths.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[at..PastFirst(text, at)], out var known)) return null;
        (int End, IReadOnlyList<Phrase> Phrases)? best = null;
        var phrases = whole.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var end = at + 1; end <= text.Length && known > 1; end++)
        {
            if (!IsEnd(text, end)) continue;
            known >>= 1;
            if ((known & 1) == 1 && phrases.TryGetValue(text[at..end], out var found)) best = (end, found);
        }
        return best;
    }

    /// <summary>How long the phrase is with which letters begin that no blanks part.</summary>
    public int InRun(ReadOnlySpan<char> run) => Run(run, 0)?.End ?? 0;

    (int End, IReadOnlyList<Phrase> Phrases)? Run(ReadOnlySpan<char> text, int at)
    {
        if (!runs.TryGetValue(text[at], out var some)) return null;
        foreach (var (words, phrases) in some)
            if (text[at..].StartsWith(words, StringComparison.Ordinal) && !IsMark(text, at + words.Length)) return (at + words.Length, phrases);
        return null;
    }

    // A star takes the rest of its word, whatever it is; one that stands alone takes a whole word.
    static int? PastPattern(ReadOnlySpan<char> text, int at, string pattern)
    {
        foreach (var sign in pattern)
        {
            if (sign == Rest) at = PastWord(text, at);
            else if (at < text.Length && text[at] == sign) at++;
            else return null;
        }
        return IsEnd(text, at) ? at : null;
    }

    static bool IsEnd(ReadOnlySpan<char> text, int at) => text[at - 1] != ' ' && (at == text.Length || !Fold.IsLetter(text[at]) || Script.AreParted(text[at - 1], text[at]));

    // A vowel or a tone of the letter before.
    static bool IsMark(ReadOnlySpan<char> text, int at) => at < text.Length && Fold.IsLetter(text[at]) && !char.IsLetter(text[at]);

    // No phrase begins with a longer word; where nothing parts words all would be gone through at each letter.
    static int PastFirst(ReadOnlySpan<char> text, int at) => PastWord(text[..Math.Min(text.Length, at + Fold.LongestWord + 1)], at);

    static int PastWord(ReadOnlySpan<char> text, int at)
    {
        var begin = at;
        while (at < text.Length && Fold.IsLetter(text[at]) && !(at > begin && Script.AreParted(text[at - 1], text[at]))) at++;
        return at;
    }

    // Chinese and Japanese share words.
    void PutRun(string folded, Phrase phrase)
    {
        var there = runs.GetValueOrDefault(folded[0])?.Find(run => run.Words == folded).Phrases;
        if (there is null) Put(runs, folded[0], (folded, [phrase]));
        else if (!there.Exists(other => other.Sense == phrase.Sense && other.Language == phrase.Language)) there.Add(phrase);
    }

    static void Put<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key, TValue value)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(value);
    }
}
