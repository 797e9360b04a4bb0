using System.Collections.Frozen;

namespace EsimModem.Carriers.General;

/// <summary>What single words stand for, whole ones and the beginnings of others.</summary>
internal sealed class WordTable<T>
    where T : struct
{
    const int ShortestStem = 2;

    // Folded, "jan" is the French "an"; of four letters and more a word is itself in any transliteration.
    const int ShortestFolded = 4;

    readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> whole;
    readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> stems;
    readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> folded;

    /// <param name="entries">Words; one that ends with a star is the beginning of words. The first that says a word is right.</param>
    public WordTable(IEnumerable<(string Word, T Value)> entries)
    {
        Dictionary<string, T> words = [], beginnings = [], transliterated = [];
        foreach (var (word, value) in entries)
        {
            var bare = word.TrimEnd('*', '.');
            (word.EndsWith('*') ? beginnings : words).TryAdd(Fold.Plain(bare), value);
            if (bare.Any(Script.IsCyrillic)) transliterated.TryAdd(Fold.Word(bare), value);
        }
        (whole, stems, folded) = (BySpan(words), BySpan(beginnings), BySpan(transliterated));
    }

    public T? Find(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Fold.LongestWord) return null;
        Span<char> plain = stackalloc char[Fold.LongestWord * Fold.MostSigns];
        plain = plain[..Fold.Plain(word, plain)];
        if (whole.TryGetValue(plain, out var value)) return value;
        for (var length = plain.Length; length >= ShortestStem; length--)
            if (stems.TryGetValue(plain[..length], out value)) return value;
        if (word.Length < ShortestFolded) return null;
        using var fold = Fold.Of(word);
        return folded.TryGetValue(fold.Signs, out value) ? value : null;
    }

    static FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> BySpan(Dictionary<string, T> words) => words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
