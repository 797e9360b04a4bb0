namespace EsimModem.Carriers.General;

/// <summary>All phrases of all languages as one tree of letters: a text is walked once, however many there are.</summary>
internal sealed class PhraseTree
{
    // Stands for the rest of a word, whatever it is.
    const char Rest = '\u0001';

    readonly Node root = new();

    public void Add(string words, Phrase phrase)
    {
        var node = root;
        foreach (var sign in Path(words)) node = node.Child(sign);
        if (!node.Phrases.Exists(other => other.Sense == phrase.Sense && other.Language == phrase.Language)) node.Phrases.Add(phrase);
    }

    /// <summary>The longest phrase that begins at this place, which must be the beginning of a word; null when none does.</summary>
    public (int End, IReadOnlyList<Phrase> Phrases)? Longest(Fold text, int at, bool isSpaceless)
    {
        (int End, IReadOnlyList<Phrase> Phrases)? best = null;
        Walk(text, at, root, isSpaceless, ref best);
        return best;
    }

    static void Walk(Fold text, int at, Node node, bool isSpaceless, ref (int End, IReadOnlyList<Phrase> Phrases)? best)
    {
        while (true)
        {
            var isWordEnd = isSpaceless || !Fold.IsLetter(text[at]);
            if (isWordEnd && node.Phrases.Count > 0 && (best is null || at > best.Value.End)) best = (at, node.Phrases);
            if (node.Find(Rest) is { } any)
            {
                var end = at;
                while (Fold.IsLetter(text[end])) end++;
                Walk(text, end, any, isSpaceless, ref best);
            }
            var sign = IsJoint(text[at]) ? ' ' : text[at];
            if (sign == '\0' || node.Find(sign) is not { } next) return;
            at++;
            if (sign == ' ')
                while (IsJoint(text[at])) at++;
            node = next;
        }
    }

    static bool IsJoint(char sign) => sign is ' ' or '\n' or '-' or '_';

    // A star that stands alone is one whole word.
    static IEnumerable<char> Path(string words)
    {
        var folded = Fold.Of(words.Replace('*', Rest));
        for (var at = 0; at < folded.Length; at++) yield return IsJoint(folded[at]) ? ' ' : folded[at];
    }

    sealed class Node
    {
        readonly Dictionary<char, Node> children = [];

        public List<Phrase> Phrases { get; } = [];

        public Node? Find(char sign) => children.GetValueOrDefault(sign);

        public Node Child(char sign)
        {
            if (!children.TryGetValue(sign, out var child)) children[sign] = child = new();
            return child;
        }
    }
}
