using System.Collections.Frozen;

namespace EsimModem.Carriers.General;

/// <summary>What single words stand for, whole ones and the beginnings of others.</summary>
internal sealed class WordTable<T>
    where T : struct
{
    const int ShortestStem = 2;

    // Folded, "jan" is the French "an"; of four letters and more a word is itself in any transliteration.
    const int ShortestFolded = 4;

    readonly FrozenDictionary<string, T> whole;
    readonly FrozenDictionary<string, T> stems;
    readonly FrozenDictionary<string, T> folded;

    /// <param name="entries">Words; one that ends with a star is the beginning of words. The first that says a word is right.</param>
    public WordTable(IEnumerable<(string Word, T Value)> entries)
    {
        Dictionary<string, T> words = [], beginnings = [], transliterated = [];
        foreach (var (word, value) in entries)
        {
            var bare = word.TrimEnd('*', '.');
            (word.EndsWith('*') ? beginnings : words).TryAdd(Fold.Plain(bare), value);
            if (bare.Any(letter => letter is >= '\u0400' and <= '\u052f')) transliterated.TryAdd(Fold.Word(bare), value);
        }
        (whole, stems, folded) = (words.ToFrozenDictionary(StringComparer.Ordinal), beginnings.ToFrozenDictionary(StringComparer.Ordinal), transliterated.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public T? Find(string word)
    {
        if (word.Length == 0) return null;
        var plain = Fold.Plain(word);
        if (whole.TryGetValue(plain, out var value)) return value;
        for (var length = plain.Length; length >= ShortestStem; length--)
            if (stems.TryGetValue(plain[..length], out value)) return value;
        return word.Length >= ShortestFolded && folded.TryGetValue(Fold.Word(word), out value) ? value : null;
    }
}
