using System.Text.Json;
using System.Text.Json.Serialization;
using EsimModem.Carriers;

namespace EsimModem.Store;

/// <summary>Money in the book's JSON: the decimal as text, as in the API.</summary>
internal sealed class MoneyJson : JsonConverter<Money>
{
    public override Money? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var money = JsonDocument.ParseValue(ref reader);
        return new Money(
            MoneyColumns.Amount(money.RootElement.GetProperty("amount").GetString()!),
            money.RootElement.GetProperty("currency").GetString()!);
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("amount", value.Amount.Exact());
        writer.WriteString("currency", value.Currency);
        writer.WriteEndObject();
    }
}
