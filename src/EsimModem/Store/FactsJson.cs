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

    public static string Write(SimFacts facts) => JsonSerializer.Serialize(facts, BookJson.Default.SimFacts);

    /// <exception cref="JsonException">It is not JSON of a SIM at all.</exception>
    public static SimFacts Read(string iccid, string json)
    {
        var facts = JsonSerializer.Deserialize(json, Lenient) ?? throw new JsonException($"SIM {iccid} has no facts.");
        // A missing list arrives as null, whatever its type promises.
        return facts with { Iccid = iccid, Pots = facts.Pots ?? [], Holds = facts.Holds ?? [], Senders = facts.Senders ?? [] };
    }
}
