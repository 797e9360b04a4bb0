using System.Collections.Frozen;

namespace EsimModem.Carriers.Words;

/// <summary>The units that stand after figures which are not money.</summary>
internal static class UnitWords
{
    static readonly FrozenDictionary<string, decimal> Megabytes = Table(
        (1m / 1024 / 1024, "байт байта byte bytes"),
        (1m / 1024, "кб кбайт kb kbyte kbytes ko"),
        (1m, "мб мбайт мегабайт мегабайта mb mbyte mbytes mo megabyte megabytes"),
        (1024m, "гб гбайт гигабайт гигабайта gb gbyte gbytes go gigabyte gigabytes"),
        (1024m * 1024, "тб тбайт tb"));

    static readonly FrozenDictionary<string, decimal> Days = Table(
        (1, "дн день дня дней дні днів сут сутки суток күн күнге күні күнде күннен day days dnya dnej dney den den' kun"),
        (7, "неделя недели недель нед апта week weeks"));

    static readonly FrozenDictionary<string, decimal> Hours = Table((1, "ч час часа часов сағ сағат hour hours h hr hrs год година години годин chas chasa chasov"));

    static readonly FrozenDictionary<string, decimal> Others = Table((1,
        "мин минут минута минуты хв хвилин хвилини min mins minute minutes минуттан hv sec сек секунд seconds sek sms смс mms ммс шт раз рет штук бит кбит мбит гбит mbit балл баллов ұпай points"));

    /// <summary>How many megabytes one of the unit is, or null when the word is no unit of data.</summary>
    public static decimal? MegabytesIn(string word) => In(Megabytes, word);

    public static bool IsDay(string word) => In(Days, word) == 1;

    public static bool IsHour(string word) => In(Hours, word) is not null;

    /// <summary>Whether the figure before this word counts something else than money.</summary>
    public static bool IsUnit(string word) => new[] { Megabytes, Days, Hours, Others }.Any(table => In(table, word) is not null);

    static decimal? In(FrozenDictionary<string, decimal> table, string word) => table.TryGetValue(word.TrimEnd('.'), out var value) ? value : null;

    static FrozenDictionary<string, decimal> Table(params (decimal Value, string Words)[] rows) => rows
        .SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Value)))
        .ToFrozenDictionary(each => each.word, each => each.Value, StringComparer.OrdinalIgnoreCase);
}
