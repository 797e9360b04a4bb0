using System.Text.Json;
using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Web.Json;

/// <summary>Writes what a rule would do to the stored texts.</summary>
internal static class RuleTrialJson
{
    const int MostShown = 20;

    /// <param name="isWhole">All stored answers were among the texts.</param>
    /// <param name="refusal">Why it is not saved as it stands; null where it may be.</param>
    public static void Write(Utf8JsonWriter json, RuleTrial trial, bool isWhole, string? refusal, Faults faults)
    {
        json.WriteStartObject();
        json.WriteList("faults", faults.InOrder(), fault =>
        {
            json.WriteStartObject();
            json.WriteNumber("line", fault.Line);
            json.WriteNumber("column", fault.Column);
            json.WriteString("sentence", fault.Sentence);
            json.WriteEndObject();
        });
        json.WriteNumber("texts", trial.Texts);
        json.WriteBoolean("whole", isWhole);
        json.WriteNumber("matches", trial.Matches);
        json.WriteNumber("changed", trial.Changed.Count);
        // What stands against it is shown before what does not.
        json.WriteList("changes", trial.Changed.OrderByDescending(text => text.Changes.Any(change => change.IsOwn)).Take(MostShown), text => Write(json, text));
        json.WriteString("refusal", refusal);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, ChangedText changed)
    {
        json.WriteStartObject();
        json.WriteString("iccid", changed.Text.Iccid);
        json.WriteInstant("at", changed.Text.Received);
        json.WriteString("text", changed.Text.Words);
        json.WriteList("fields", changed.Changes, change =>
        {
            json.WriteStartObject();
            json.WriteString("field", change.Field);
            Raw(json, "before", change.Before);
            Raw(json, "after", change.After);
            json.WriteBoolean("own", change.IsOwn);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    static void Raw(Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value ?? "null");
    }
}
