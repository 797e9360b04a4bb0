using System.Text.Json;
using EsimModem.Carriers.Schema;

namespace EsimModem.Carriers.Replies;

/// <summary>Writes a reading with the steps that led to it.</summary>
internal static class ExplanationJson
{
    public static void Write(Utf8JsonWriter json, Explanation explained) => ReadingJson.Write(json, explained.Reading, explained);

    /// <summary>What an explanation adds to the fields of its reading.</summary>
    public static void Fields(Utf8JsonWriter json, Explanation explained)
    {
        json.WriteString("text", explained.Text);
        json.WriteStartArray("steps");
        foreach (var step in explained.Steps)
        {
            json.WriteStartObject();
            json.WriteString("kind", SchemaWords.Of(step.Kind));
            json.WriteNumber("start", step.Start);
            json.WriteNumber("end", step.End);
            json.WriteString("text", explained.Text[step.Start..step.End]);
            json.WriteString("means", step.Means);
            Text(json, "value", step.Value);
            Text(json, "by", step.By);
            Text(json, "leftOut", step.LeftOut);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (explained.Draft is not { } draft)
            return;
        json.WriteStartObject("draft");
        json.WriteString("line", draft.Line);
        json.WriteBoolean("isGuess", draft.IsGuess);
        json.WriteEndObject();
    }

    static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}
