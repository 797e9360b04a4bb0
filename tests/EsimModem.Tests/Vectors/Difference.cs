using System.Text.Json;
using System.Text.Json.Nodes;

namespace EsimModem.Tests.Vectors;

/// <summary>Where a reading does not say what a case states; what the case leaves out may be anything.</summary>
internal static class Difference
{
    private static readonly string[] Remarks = ["kind", "type", "why", "note"];

    public static IEnumerable<string> All(JsonElement expect, JsonNode? reading, string path = "") => expect.ValueKind switch
    {
        JsonValueKind.Object => OfObject(expect, reading, path),
        JsonValueKind.Array => OfArray(expect, reading, path),
        _ => IsSame(expect, reading) ? [] : [$"{path}: expected {expect.GetRawText()} but got {reading?.ToJsonString() ?? "null"}"],
    };

    private static IEnumerable<string> OfObject(JsonElement expect, JsonNode? reading, string path)
    {
        if (reading is not JsonObject)
            return [$"{path}: expected an object but got {reading?.ToJsonString() ?? "null"}"];
        return expect.EnumerateObject().Where(property => !Remarks.Contains(property.Name)).SelectMany(property => property.Name == "text_any"
            ? AnyText(property.Value, reading["text"])
            : All(property.Value, reading[property.Name], $"{path}/{property.Name}"));
    }

    private static IEnumerable<string> OfArray(JsonElement expect, JsonNode? reading, string path)
    {
        if (reading is not JsonArray array || array.Count != expect.GetArrayLength())
            return [$"{path}: expected {expect.GetRawText()} but got {reading?.ToJsonString() ?? "null"}"];
        return expect.EnumerateArray().SelectMany((item, at) => All(item, array[at], $"{path}[{at}]"));
    }

    private static IEnumerable<string> AnyText(JsonElement texts, JsonNode? reading) =>
        texts.EnumerateArray().Any(text => IsSame(text, reading)) ? [] : [$"text: none of {texts.GetRawText()} but {reading?.ToJsonString()}"];

    private static bool IsSame(JsonElement expect, JsonNode? reading) => expect.ValueKind switch
    {
        JsonValueKind.Null => reading is null,
        JsonValueKind.String => reading is JsonValue value && value.TryGetValue<string>(out var text) && text == expect.GetString(),
        JsonValueKind.Number => reading is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            && double.Parse(value.ToJsonString()) == expect.GetDouble(),
        _ => reading is not null && reading.GetValueKind() == expect.ValueKind,
    };
}
