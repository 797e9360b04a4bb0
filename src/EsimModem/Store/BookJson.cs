using System.Text.Json.Serialization;
using EsimModem.Carriers.Replies;
using EsimModem.Ledger;
using EsimModem.Sims;

namespace EsimModem.Store;

/// <summary>The JSON inside the book. Fields that are missing or not known are no fault: books outlive programs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters = [typeof(MoneyJson)])]
[JsonSerializable(typeof(SimFacts))]
[JsonSerializable(typeof(OrderDraft))]
[JsonSerializable(typeof(ReceiptDraft))]
[JsonSerializable(typeof(Movement))]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(CardRelease))]
[JsonSerializable(typeof(Expiry))]
internal sealed partial class BookJson : JsonSerializerContext;
