using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EsimModem.Sims;

namespace EsimModem.Store;

/// <summary>The facts of a SIM as JSON; what another version wrote more or less of is no fault.</summary>
internal static class FactsJson
{
    private static readonly JsonTypeInfo<SimFacts> Lenient = (JsonTypeInfo<SimFacts>)new JsonSerializerOptions(BookJson.Default.Options)
    {
        TypeInfoResolver = BookJson.Default.WithAddedModifier(static type =>
        {
            foreach (var property in type.Properties) property.IsRequired = false;
        }),
    }.GetTypeInfo(typeof(SimFacts));

    /// <summary>The carrier's letters as they are: written as numbers they are three times as long.</summary>
    private static readonly JsonTypeInfo<SimFacts> Plain = new BookJson(new JsonSerializerOptions(BookJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).SimFacts;

    /// <summary>As UTF-8.</summary>
    public static byte[] Write(SimFacts facts) => JsonSerializer.SerializeToUtf8Bytes(facts, Plain);

    /// <exception cref="JsonException">It is not JSON of a SIM at all.</exception>
    public static SimFacts Read(string iccid, string json)
    {
        var facts = JsonSerializer.Deserialize(json, Lenient) ?? throw new JsonException($"SIM {iccid} has no facts.");
        // A missing list arrives as null, whatever its type promises. Before learned names had a list of their own they stood among those that have answered.
        return facts with { Iccid = iccid, Pots = facts.Pots ?? [], Holds = facts.Holds ?? [], Senders = facts.Senders ?? [], Learned = facts.Learned ?? facts.Senders ?? [], Fitted = facts.Fitted ?? [] };
    }
}
