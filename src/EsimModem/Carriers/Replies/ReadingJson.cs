using System.Globalization;
using System.Text.Json;
using System.Xml;
using EsimModem.Carriers.Schema;

namespace EsimModem.Carriers.Replies;

/// <summary>Writes a reading as a JSON object; what is absent is left out, money is text so that no digit is lost.</summary>
internal static class ReadingJson
{
    /// <param name="explained">How it was read, where that is asked for.</param>
    public static void Write(Utf8JsonWriter json, Reading reading, Explanation? explained = null)
    {
        json.WriteStartObject();
        json.WriteString("kind", SchemaWords.Of(reading.Kind));
        Money(json, "balance", reading.Balance);
        Pots(json, reading.Pots);
        if (reading.ValidUntil is { } until)
        {
            json.WriteString("validUntil", until.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Text(json, "validTime", until.WrittenTime);
        }
        Number(json, "validDays", reading.ValidDays);
        Number(json, "validHours", reading.ValidHours);
        Number(json, "dataLeftMb", reading.DataLeftMb);
        Number(json, "minutesLeft", reading.MinutesLeft);
        Number(json, "smsLeft", reading.SmsLeft);
        Texts(json, "unlimited", reading.Unlimited);
        Money(json, "amount", reading.Amount);
        Text(json, "number", reading.Number);
        Options(json, reading.Options);
        Text(json, "refusal", reading.Refusal is { } refusal ? SchemaWords.Of(refusal) : null);
        Text(json, "retryAfter", reading.RetryAfter is { } after ? XmlConvert.ToString(after) : null);
        json.WriteNumber("sure", Math.Round(reading.Sure, 2));
        json.WriteString("why", reading.Why);
        if (explained is not null)
            ExplanationJson.Fields(json, explained);
        json.WriteEndObject();
    }

    static void Money(Utf8JsonWriter json, string name, Money? money)
    {
        if (money is null)
            return;
        json.WriteStartObject(name);
        json.WriteString("amount", money.Amount.ToString(CultureInfo.InvariantCulture));
        if (money.Currency != Carriers.Money.NoCurrency)
            json.WriteString("currency", money.Currency);
        json.WriteEndObject();
    }

    static void Pots(Utf8JsonWriter json, IReadOnlyList<Pot> pots)
    {
        if (pots.Count == 0)
            return;
        json.WriteStartArray("pots");
        foreach (var pot in pots)
        {
            json.WriteStartObject();
            json.WriteString("name", pot.Name);
            json.WriteString("amount", pot.Amount.ToString(CultureInfo.InvariantCulture));
            json.WriteString("unit", pot.Unit);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Options(Utf8JsonWriter json, IReadOnlyList<MenuOption> options)
    {
        if (options.Count == 0)
            return;
        json.WriteStartArray("options");
        foreach (var option in options)
        {
            json.WriteStartObject();
            json.WriteString("reply", option.Reply);
            json.WriteString("text", option.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
    }

    static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
