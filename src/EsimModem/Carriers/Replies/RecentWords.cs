using EsimModem.Carriers.General;
using EsimModem.Carriers.Patterns;

namespace EsimModem.Carriers.Replies;

/// <summary>Remembers what was found in the words that came twice of late: carriers answer the same question with the same words, until something changes.</summary>
internal sealed class RecentWords(int most)
{
    // Two halves: when the younger one is full, the older one is forgotten as a whole. What came once is known by its hash alone, with nothing found.
    Dictionary<int, (Key Key, WordFinds Finds)?> young = [];
    Dictionary<int, (Key Key, WordFinds Finds)?> old = [];

    public WordFinds Find(string words, IReadOnlyList<ReplyRule> own, Vocabulary vocabulary, string? country)
    {
        if (words.Length > ReplyText.Longest)
            return WordFinds.Of(words, own, vocabulary, country);
        var key = new Key(words, own, country);
        var hash = key.GetHashCode();
        var cameBefore = young.TryGetValue(hash, out var known) || old.Remove(hash, out known);
        var finds = known is { } there && there.Key == key ? there.Finds : WordFinds.Of(words, own, vocabulary, country);
        if (young.Count >= most / 2)
            (old, young) = (young, []);
        young[hash] = cameBefore ? (key, finds) : null;
        return finds;
    }

    readonly record struct Key(string Words, IReadOnlyList<ReplyRule> Own, string? Country);
}
