using System.Globalization;
using System.Text.Json;
using EsimModem.Carriers;
using EsimModem.Carriers.Replies;

namespace EsimModem.Web.Json;

/// <summary>Writes the values that all resources share, each in its one form.</summary>
internal static class JsonFields
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.FFFzzz";

    public static void WriteMoney(this Utf8JsonWriter json, string name, Money? money)
    {
        json.WritePropertyName(name);
        if (money is null) json.WriteNullValue();
        else json.WriteMoney(money);
    }

    public static void WriteMoney(this Utf8JsonWriter json, Money money)
    {
        json.WriteStartObject();
        json.WriteString("amount", money.Figure);
        json.WriteString("currency", money.Currency);
        json.WriteEndObject();
    }

    public static void WriteTime(this Utf8JsonWriter json, string name, DateTimeOffset? at, TimeZoneInfo zone) =>
        json.WriteString(name, at is { } time ? Time(time, zone) : null);

    /// <summary>A moment that knows its own offset.</summary>
    public static void WriteInstant(this Utf8JsonWriter json, string name, DateTimeOffset? at) =>
        json.WriteString(name, at?.ToString(Instant, CultureInfo.InvariantCulture));

    public static string Time(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString(Instant, CultureInfo.InvariantCulture);

    public static void WriteExpiry(this Utf8JsonWriter json, string name, Expiry? expiry) => json.WriteString(name, Text(expiry));

    /// <summary>The day alone where only the day is known, else day, time and offset.</summary>
    public static string? Text(Expiry? expiry) => expiry is null ? null
        : (expiry.Time is null ? expiry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : expiry.PlannedAs.ToString(Instant, CultureInfo.InvariantCulture));

    public static void WriteNumber(this Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    public static void WriteList<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts) => json.WriteList(name, texts, json.WriteStringValue);
}
