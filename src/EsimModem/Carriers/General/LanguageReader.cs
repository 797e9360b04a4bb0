using EsimModem.Carriers.Schema;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers.General;

/// <summary>Reads the file of a language: its phrases by what they mean, its months and units, and examples that prove it.</summary>
internal static class LanguageReader
{
    const int MonthsOfAYear = 12;

    static readonly IReadOnlyDictionary<string, Sense> Senses = Enum.GetValues<Sense>().ToDictionary(SchemaWords.Of, StringComparer.Ordinal);
    static readonly IReadOnlyDictionary<string, Unit> Units = Enum.GetValues<Unit>().ToDictionary(SchemaWords.Of, StringComparer.Ordinal);

    public static Language? Read(MapReader map)
    {
        if (map.Need("language")?.AsText() is not { } id) return null;
        var language = new Language(id, map.Value("spaceless")?.AsBool() ?? false, [.. PhraseSubjects.Set([.. Words(map.Need("words"), Senses).Select(pair => new Phrase(pair.Word, pair.Value, id))])])
        {
            Countries = map.Value("countries")?.AsTexts() ?? [],
            HasCompounds = map.Value("compounds")?.AsBool() ?? false,
            Units = [.. Words(map.Value("units"), Units)],
            Months = [.. MonthsOf(map.Value("months"))],
            Of = map.Value("of")?.AsTexts() ?? [],
            Minus = map.Value("minus")?.AsTexts() ?? [],
            Examples = map.Value("examples")?.AsList(ExampleReader.Read) ?? [],
        };
        map.Close();
        return language;
    }

    static List<(string Word, T Value)> Words<T>(YamlValue? value, IReadOnlyDictionary<string, T> known)
        where T : struct
    {
        List<(string, T)> words = [];
        foreach (var list in value?.AsMap()?.Values() ?? [])
            if (known.TryGetValue(list.Key, out var meaning)) words.AddRange(list.AsTexts().Select(word => (word, meaning)));
            else list.Fault($"unknown key `{list.Key}`{NearestName.Hint(list.Key, known.Keys)}");
        return words;
    }

    static IEnumerable<(string Word, int Month)> MonthsOf(YamlValue? value)
    {
        if (value is null) yield break;
        var lists = value.Items();
        if (lists.Count != MonthsOfAYear) value.Fault($"`months` must have twelve lists, it has {lists.Count}");
        for (var month = 0; month < lists.Count; month++)
            foreach (var word in lists[month].AsTexts()) yield return (word, month + 1);
    }
}
