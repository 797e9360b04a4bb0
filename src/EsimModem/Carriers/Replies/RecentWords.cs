using EsimModem.Carriers.General;
using EsimModem.Carriers.Patterns;

namespace EsimModem.Carriers.Replies;

/// <summary>Remembers what was found in the words of late: carriers answer the same question with the same words, until something changes.</summary>
internal sealed class RecentWords(int most)
{
    // Two halves: when the younger one is full, the older one is forgotten as a whole.
    private Dictionary<(string, bool, IReadOnlyList<ReplyRule>), WordFinds> young = [];
    private Dictionary<(string, bool, IReadOnlyList<ReplyRule>), WordFinds> old = [];

    public WordFinds Find(string words, bool isWaiting, IReadOnlyList<ReplyRule> own, Vocabulary vocabulary)
    {
        if (words.Length > ReplyText.Longest)
            return WordFinds.Of(words, isWaiting, own, vocabulary);
        var key = (words, isWaiting, own);
        if (young.TryGetValue(key, out var finds))
            return finds;
        if (!old.Remove(key, out finds))
            finds = WordFinds.Of(words, isWaiting, own, vocabulary);
        if (young.Count >= most / 2)
            (old, young) = (young, []);
        return young[key] = finds;
    }
}
