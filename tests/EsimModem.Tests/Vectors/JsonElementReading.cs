using System.Text.Json;
using System.Text.Json.Nodes;

namespace EsimModem.Tests.Vectors;

/// <summary>Short words for taking fields out of a case; an absent field and a null are the same.</summary>
internal static class JsonElementReading
{
    extension(JsonElement element)
    {
        public JsonElement? Field(string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

        public string? Text(string name) => element.Field(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

        public int? Number(string name) => element.Field(name)?.GetInt32();

        public bool Flag(string name) => element.Field(name) is { ValueKind: JsonValueKind.True };

        public string[]? Texts(string name) => element.Field(name)?.EnumerateArray().Select(item => item.GetString()!).ToArray();
    }

    extension<T>(IEnumerable<T> items)
    {
        public JsonArray ToJsonArray(Func<T, JsonNode?> node) => [.. items.Select(node)];
    }
}
