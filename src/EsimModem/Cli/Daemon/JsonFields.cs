using System.Globalization;
using System.Text.Json;

namespace EsimModem.Cli.Daemon;

/// <summary>Reads fields of an answer that may be absent: what is not there, or of another kind, is null.</summary>
internal static class JsonFields
{
    internal static JsonElement? Field(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var field) && field.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
            ? field
            : null;

    /// <summary>The field as words: a string as it is, a number or truth value as written.</summary>
    internal static string? Text(this JsonElement element, string name) => element.Field(name) switch
    {
        { ValueKind: JsonValueKind.String } field => field.GetString(),
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } field => field.GetRawText(),
        _ => null,
    };

    internal static bool? Truth(this JsonElement element, string name) => element.Field(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    internal static decimal? Number(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.Number } field && field.TryGetDecimal(out var number) ? number : null;

    internal static DateTimeOffset? Time(this JsonElement element, string name) =>
        DateTimeOffset.TryParse(element.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    internal static string? Money(this JsonElement element, string name) =>
        element.Field(name) is { } money && money.Text("amount") is { } amount ? $"{amount} {money.Text("currency") ?? money.Text("unit")}".TrimEnd() : null;

    internal static IReadOnlyList<JsonElement> Items(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.Array } field ? [.. field.EnumerateArray()] : [];
}
