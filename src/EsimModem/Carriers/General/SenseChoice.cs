namespace EsimModem.Carriers.General;

/// <summary>Decides what a phrase means where several languages have it: what it means in the language in which most of the text is.</summary>
internal static class SenseChoice
{
    /// <summary>The language in which most of a text is; null where two are as likely.</summary>
    public static string? LanguageOf(IReadOnlyList<Mark> marks)
    {
        var weights = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var mark in marks.Where(mark => mark.Kind is MarkKind.Phrase))
            foreach (var language in mark.Phrases.Select(phrase => phrase.Language).Distinct(StringComparer.Ordinal))
                weights[language] = weights.GetValueOrDefault(language) + mark.End - mark.Start;
        var best = weights.Where(one => one.Value == weights.Values.Max()).ToList();
        return best.Count == 1 ? best[0].Key : null;
    }

    public static IEnumerable<(PhraseFind Find, Sense Sense)> Of(IReadOnlyList<PhraseFind> finds)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var find in finds)
            foreach (var language in find.Phrases.Select(phrase => phrase.Language).Distinct(StringComparer.Ordinal))
                weights[language] = weights.GetValueOrDefault(language) + find.End - find.Start;
        foreach (var find in finds)
        {
            if (find.Phrases.Select(phrase => phrase.Sense).Distinct().Count() == 1)
            {
                yield return (find, find.Phrases[0].Sense);
                continue;
            }
            var most = find.Phrases.Max(phrase => weights[phrase.Language]);
            var senses = find.Phrases.Where(phrase => weights[phrase.Language] == most).Select(phrase => phrase.Sense).Distinct().ToList();
            // Two languages that weigh the same and differ: then it says nothing.
            if (senses.Count == 1) yield return (find, senses[0]);
        }
    }
}
