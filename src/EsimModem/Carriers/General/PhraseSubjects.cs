namespace EsimModem.Carriers.General;

/// <summary>Finds what phrases of days speak of by themselves: "bonus valid until" speaks of a gift, "number active until" of the line.</summary>
internal static class PhraseSubjects
{
    const int LongestName = 3;

    public static IEnumerable<Phrase> Set(IReadOnlyList<Phrase> language)
    {
        var names = language.Where(phrase => IsSubject(phrase.Sense) && !phrase.Words.Contains('*')).DistinctBy(phrase => phrase.Words).ToDictionary(phrase => phrase.Words, phrase => phrase.Sense, StringComparer.OrdinalIgnoreCase);
        var stems = language.Where(phrase => IsSubject(phrase.Sense) && phrase.Words.IndexOf('*') == phrase.Words.Length - 1).Select(phrase => (Stem: phrase.Words[..^1], phrase.Sense)).ToList();
        return language.Select(phrase => IsOfDays(phrase.Sense) ? phrase with { Subject = In(phrase.Words.Split(' ')) } : phrase);

        Sense? In(string[] words)
        {
            for (var from = 0; from < words.Length; from++)
            {
                for (var to = Math.Min(words.Length, from + LongestName); to > from; to--)
                    if (names.TryGetValue(string.Join(' ', words[from..to]), out var known)) return known;
                var stem = stems.Find(each => words[from].StartsWith(each.Stem, StringComparison.OrdinalIgnoreCase));
                if (stem.Stem is not null) return stem.Sense;
            }
            return null;
        }
    }

    static bool IsSubject(Sense sense) => sense is Sense.Bonus or Sense.Credit or Sense.Line;

    static bool IsOfDays(Sense sense) => sense is Sense.Until or Sense.Expires or Sense.NextCharge or Sense.Extended;
}
