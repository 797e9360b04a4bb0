using System.Collections.Frozen;
using System.Collections.Immutable;
using EsimModem.Carriers.Words;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers.General;

/// <summary>The words of all languages by which the general reader understands: phrases, months, units, the word for minus.</summary>
internal sealed class Vocabulary
{
    const int ShortestPart = 5;
    const int LongestInRun = 12;

    static readonly Lazy<Vocabulary> Shared = new(() => Read(BuiltInFiles.Languages, new()));

    readonly PhraseIndex index = new();
    readonly HashSet<char> spaceless;
    readonly Dictionary<string, IReadOnlySet<string>> spoken;
    readonly Dictionary<string, Phrase>.AlternateLookup<ReadOnlySpan<char>> ends;

    Vocabulary(IReadOnlyList<Language> languages)
    {
        Languages = languages;
        spaceless = [.. languages.Where(language => language.IsSpaceless).SelectMany(language => language.Phrases).SelectMany(phrase => phrase.Words).Where(letter => letter > '\u0530' && Fold.IsLetter(letter))];
        spoken = languages.SelectMany(language => language.Countries, (language, country) => (language.Id, Country: country)).GroupBy(each => each.Country)
            .ToDictionary(group => group.Key, IReadOnlySet<string> (group) => group.Select(each => each.Id).ToHashSet(), StringComparer.OrdinalIgnoreCase);
        Months = new(languages.SelectMany(language => language.Months));
        Units = new(languages.SelectMany(language => language.Units));
        Of = languages.SelectMany(language => language.Of).Select(word => Fold.Word(word)).ToFrozenSet(StringComparer.Ordinal);
        Minus = new(languages.SelectMany(language => language.Minus.SelectMany(word => Spelling.Of(word, language.Id).Prepend(word))).Select(word => (word, true)));
        ends = languages.Where(language => language.HasCompounds).SelectMany(language => language.Phrases)
            .Where(phrase => phrase.Sense is not Sense.Filler && phrase.Words.All(char.IsLetter)).Select(phrase => (Words: Fold.Word(phrase.Words), Phrase: phrase))
            .DistinctBy(end => end.Words).ToDictionary(end => end.Words, end => end.Phrase, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var language in languages)
            foreach (var phrase in language.Phrases)
                foreach (var words in Spelling.Of(phrase.Words, language.Id).Prepend(phrase.Words))
                    index.Add(words, phrase, language.IsSpaceless && spaceless.Contains(words[0]));
        index.Close();
    }

    /// <summary>Those that lie inside the program.</summary>
    public static Vocabulary BuiltIn => Shared.Value;

    public IReadOnlyList<Language> Languages { get; }

    public WordTable<int> Months { get; }

    public WordTable<Unit> Units { get; }

    public WordTable<bool> Minus { get; }

    /// <summary>Words between a part and its whole, folded.</summary>
    public IReadOnlySet<string> Of { get; }

    public static Vocabulary Read(IEnumerable<CarrierFile> files, Faults faults) =>
        new([.. files.Select(file => YamlText.Parse(file.Name, file.Text, faults)).OfType<YamlMap>().Select(map => LanguageReader.Read(new(map, faults))).OfType<Language>()]);

    /// <summary>The languages of a country; none of one that nobody knows.</summary>
    public IReadOnlySet<string> SpokenIn(string? country) => country is not null && spoken.TryGetValue(country, out var known) ? known : ImmutableHashSet<string>.Empty;

    /// <summary>The same without some of its phrases.</summary>
    public Vocabulary Without(IReadOnlySet<Phrase> phrases) =>
        new([.. Languages.Select(language => language with { Phrases = [.. language.Phrases.Where(phrase => !phrases.Contains(phrase))] })]);

    /// <summary>What a word means that is joined of several, in languages that do so: its last part says it.</summary>
    public Phrase? Compound(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestPart * 2 or > Fold.LongestWord) return null;
        using var folded = Fold.Of(word);
        for (var at = 2; at <= folded.Length - ShortestPart; at++)
            if (ends.TryGetValue(folded.Signs[at..], out var phrase)) return phrase;
        return null;
    }

    /// <summary>How much of letters that no blanks part is a word by which figures are read: the longest there is, unless a longer phrase begins there; all of them where none is.</summary>
    public int WordIn(ReadOnlySpan<char> run)
    {
        var least = Math.Max(1, index.InRun(run));
        for (var length = Math.Min(run.Length, LongestInRun); length >= least; length--)
        {
            var isWhole = length == run.Length || (char.IsLetter(run[length]) && (length > 1 || Script.IsOfSyllables(run[0])));
            if (isWhole && IsOfFigures(run[..length])) return length;
        }
        return run.Length;
    }

    /// <summary>All phrases of a text from its beginning on, the longest at each place, none inside another.</summary>
    public List<PhraseFind> In(Fold text)
    {
        List<PhraseFind> finds = [];
        var signs = text.Signs;
        for (var at = 0; at < signs.Length;)
        {
            var isBegin = Fold.IsLetter(signs[at]) && (at == 0 || spaceless.Contains(signs[at]) || !Fold.IsLetter(signs[at - 1]) || Script.AreParted(signs[at - 1], signs[at]));
            if (isBegin && index.Longest(signs, at) is { } found)
            {
                finds.Add(new(at, found.End, found.Phrases));
                at = found.End;
            }
            else
                at++;
        }
        return finds;
    }

    bool IsOfFigures(ReadOnlySpan<char> word) => CurrencyWords.Has(word) || Units.Find(word) is not null || Months.Find(word) is not null || Minus.Find(word) is not null;
}
