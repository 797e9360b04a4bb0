using System.Collections.Frozen;

namespace EsimModem.Carriers.General;

/// <summary>What single words stand for, whole ones and the beginnings of others.</summary>
internal sealed class WordTable<T>
    where T : struct
{
    const int ShortestStem = 2;

    readonly FrozenDictionary<string, T> whole;
    readonly FrozenDictionary<string, T> stems;

    /// <param name="entries">Words; one that ends with a star is the beginning of words. The first that says a word is right.</param>
    public WordTable(IEnumerable<(string Word, T Value)> entries)
    {
        var (words, beginnings) = (new Dictionary<string, T>(StringComparer.Ordinal), new Dictionary<string, T>(StringComparer.Ordinal));
        foreach (var (word, value) in entries)
            (word.EndsWith('*') ? beginnings : words).TryAdd(Fold.Word(word.TrimEnd('*', '.')), value);
        (whole, stems) = (words.ToFrozenDictionary(StringComparer.Ordinal), beginnings.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public T? Find(string word)
    {
        if (word.Length == 0) return null;
        var folded = Fold.Word(word);
        if (whole.TryGetValue(folded, out var value)) return value;
        for (var length = folded.Length; length >= ShortestStem; length--)
            if (stems.TryGetValue(folded[..length], out value)) return value;
        return null;
    }
}
