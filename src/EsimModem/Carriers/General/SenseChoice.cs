namespace EsimModem.Carriers.General;

/// <summary>Decides what a phrase means where several languages have it: what it means in the language in which most of the text is.</summary>
internal static class SenseChoice
{
    /// <summary>The language in which most of a text is; null where two are as likely.</summary>
    public static string? LanguageOf(IReadOnlyList<Mark> marks, IReadOnlySet<string> spoken)
    {
        var weights = new LanguageWeights(spoken);
        foreach (var mark in marks)
            if (mark.Kind is MarkKind.Phrase) weights.Add(mark.Phrases, mark.End - mark.Start);
        return weights.Likeliest;
    }

    /// <summary>What a find means in a text of these weights; null where it means nothing.</summary>
    // "do" is Polish and Portuguese, and in a text of transliterated Russian it is Russian.
    public static Sense? Of(PhraseFind find, LanguageWeights weights) => Of(find.Phrases, weights) ?? Of(find.Folded, weights);

    // Two languages that weigh the same and differ: then it says nothing.
    static Sense? Of(IReadOnlyList<Phrase> phrases, LanguageWeights weights)
    {
        var (sense, most) = ((Sense?)phrases[0].Sense, phrases.Count == 1 ? 0 : weights.Of(phrases[0]));
        for (var at = 1; at < phrases.Count; at++)
        {
            var weight = weights.Of(phrases[at]);
            if (weight > most) (sense, most) = (phrases[at].Sense, weight);
            else if (weight == most && phrases[at].Sense != sense) sense = null;
        }
        return sense;
    }
}
