using System.Text.Json;
using EsimModem.Web.Http;

namespace EsimModem.Web.Json;

/// <summary>Writes a page of a list, with where the next one begins.</summary>
internal static class PageJson
{
    /// <param name="items">One more than the page holds, where there are more.</param>
    /// <param name="id">What names an item, as the next page is asked for with it.</param>
    public static Reply Of<T>(IReadOnlyList<T> items, int limit, Func<T, string> id, Action<Utf8JsonWriter, T> write) => Reply.Json(json =>
    {
        json.WriteStartObject();
        json.WriteList("items", items.Take(limit), item => write(json, item));
        json.WriteString("next", items.Count > limit ? id(items[limit - 1]) : null);
        json.WriteEndObject();
    });

    /// <summary>The items that follow the one named, and one more than the page holds.</summary>
    public static IReadOnlyList<T> After<T>(IEnumerable<T> items, string? after, int limit, Func<T, string> id) =>
        [.. (after is null ? items : items.SkipWhile(item => id(item) != after).Skip(1)).Take(limit + 1)];
}
