using System.Text.Json;

namespace EsimModem.Store;

/// <summary>The word of a value in database, JSON and timeline: its name with a small first letter.</summary>
internal static class TradeWord
{
    public static string Of<T>(T value) where T : struct, Enum => Table<T>.Words[value];

    /// <exception cref="FormatException">This program knows no such word.</exception>
    public static T Parse<T>(string word) where T : struct, Enum =>
        Table<T>.Values.TryGetValue(word, out var value) ? value : throw new FormatException($"`{word}` is no {typeof(T).Name}.");

    private static class Table<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Words =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

        public static readonly Dictionary<string, T> Values = Words.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
