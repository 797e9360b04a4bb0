using System.Collections.Frozen;

namespace EsimModem.Carriers.Words;

/// <summary>The months as carriers write them, in Russian, Kazakh, Ukrainian and English, whole, short and in the cases that follow a day.</summary>
internal static class MonthNames
{
    static readonly string[] Whole =
    [
        "январь января янв січень січня січ january jan yanvarya yanvar",
        "февраль февраля фев февр лютий лютого лют february feb fevralya fevral",
        "март марта мар березень березня бер march mar marta mart",
        "апрель апреля апр квітень квітня кві квіт april apr aprelya aprel",
        "май мая травень травня тра трав may maya",
        "июнь июня июн червень червня чер черв june jun iyunya iyun",
        "июль июля июл липень липня лип july jul iyulya iyul",
        "август августа авг серпень серпня сер серп august aug avgusta avgust",
        "сентябрь сентября сен сент вересень вересня вер вере september sep sept sentyabrya sentyabr",
        "октябрь октября окт жовтень жовтня жов жовт october oct oktyabrya oktyabr",
        "ноябрь ноября ноя нояб листопад листопада лис лист november nov noyabrya noyabr",
        "декабрь декабря дек грудень грудня гру груд december dec dekabrya dekabr",
    ];

    // Kazakh joins its endings to the name: тамызға, тамыздың.
    static readonly string[] Stems =
        ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"];

    const int LongestEnding = 4;

    static readonly FrozenDictionary<string, int> ByName = Whole
        .SelectMany((names, index) => names.Split(' ').Select(name => (name, month: index + 1)))
        .ToFrozenDictionary(each => each.name, each => each.month, StringComparer.OrdinalIgnoreCase);

    /// <summary>The month from 1 to 12, or null when the word is none.</summary>
    public static int? Of(string word)
    {
        var name = word.TrimEnd('.');
        if (ByName.TryGetValue(name, out var month))
            return month;
        var stem = Array.FindIndex(Stems, stem => name.StartsWith(stem, StringComparison.OrdinalIgnoreCase) && name.Length - stem.Length <= LongestEnding);
        return stem < 0 ? null : stem + 1;
    }
}
