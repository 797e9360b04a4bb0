namespace EsimModem.Carriers.General;

/// <summary>
/// Finds what phrases speak of by themselves: of days "bonus valid until" speaks of a gift, "number active until" of the line; of data "data balance" of what is left.
/// </summary>
internal static class PhraseSubjects
{
    const int LongestName = 3;

    public static IEnumerable<Phrase> Set(IReadOnlyList<Phrase> language)
    {
        var ofDays = new Names(language, Sense.Bonus, Sense.Credit, Sense.Line);
        var ofData = new Names(language, Sense.Balance, Sense.Main, Sense.Left, Sense.Have);
        return language.Select(phrase => (IsOfDays(phrase.Sense) ? ofDays : phrase.Sense is Sense.Data ? ofData : null) is { } names ? phrase with { Subject = names.In(phrase.Words.Split(' ')) } : phrase);
    }

    static bool IsOfDays(Sense sense) => sense is Sense.Until or Sense.Expires or Sense.NextCharge or Sense.Extended;

    /// <summary>The words of a language for some things.</summary>
    sealed class Names(IReadOnlyList<Phrase> language, params Sense[] senses)
    {
        readonly Dictionary<string, Sense> whole = language.Where(phrase => senses.Contains(phrase.Sense) && !phrase.Words.Contains('*')).DistinctBy(phrase => phrase.Words).ToDictionary(phrase => phrase.Words, phrase => phrase.Sense, StringComparer.OrdinalIgnoreCase);
        readonly List<(string Stem, Sense Sense)> stems = [.. language.Where(phrase => senses.Contains(phrase.Sense) && phrase.Words.IndexOf('*') == phrase.Words.Length - 1).Select(phrase => (phrase.Words[..^1], phrase.Sense))];

        /// <summary>The first of them among these words.</summary>
        public Sense? In(string[] words)
        {
            for (var from = 0; from < words.Length; from++)
            {
                for (var to = Math.Min(words.Length, from + LongestName); to > from; to--)
                    if (whole.TryGetValue(string.Join(' ', words[from..to]), out var known)) return known;
                var stem = stems.Find(each => words[from].StartsWith(each.Stem, StringComparison.OrdinalIgnoreCase));
                if (stem.Stem is not null) return stem.Sense;
            }
            return null;
        }
    }
}
