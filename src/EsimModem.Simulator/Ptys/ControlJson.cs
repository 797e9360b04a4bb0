using System.Globalization;
using System.Text.Json;

namespace EsimModem.Simulator.Ptys;

/// <summary>Writes parts of a bank as JSON: money as text with two decimals, times as ISO 8601 in UTC.</summary>
internal static class ControlJson
{
    public static void Account(Utf8JsonWriter json, Account account)
    {
        json.WriteString("iccid", account.Iccid);
        json.WriteString("balance", Money(account.Balance));
        json.WriteString("validUntil", Time(account.ValidUntil));
        json.WriteString("plan", account.Plan.Key);
        json.WriteString("queued", account.Queued?.Key);
        json.WriteBoolean("autoRenewal", account.AutoRenewal);
        json.WriteBoolean("blocked", account.IsBlocked);
        json.WriteString("language", account.Language.ToString().ToLowerInvariant());
    }

    public static void Charges(Utf8JsonWriter json, SimulatedCard card, CarrierLedger ledger)
    {
        var charges = ledger.Charges(card.Iccid);
        json.WriteString("iccid", card.Iccid);
        json.WriteNumber("count", charges.Count);
        json.WriteString("sum", Money(-charges.Sum(entry => entry.Amount)));
        json.WriteString("currency", card.Carrier.Currency);
        Entries(json, "charges", charges);
    }

    public static void Entries(Utf8JsonWriter json, string name, IReadOnlyList<CarrierEntry> entries)
    {
        json.WriteStartArray(name);
        foreach (var entry in entries)
            Entry(json, entry);
        json.WriteEndArray();
    }

    public static void Mishaps(Utf8JsonWriter json, IReadOnlyList<Mishap> mishaps)
    {
        json.WriteStartArray("mishaps");
        foreach (var mishap in mishaps)
        {
            json.WriteStartObject();
            json.WriteString("at", Time(mishap.At));
            json.WriteString("fault", Name(mishap.Fault));
            if (mishap.Modem is { } modem)
                json.WriteNumber("modem", modem);
            json.WriteString("iccid", mishap.Iccid);
            json.WriteString("text", mishap.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Modems(Utf8JsonWriter json, SimulatedBank bank)
    {
        json.WriteStartArray("modems");
        foreach (var modem in bank.Modems)
        {
            json.WriteStartObject();
            json.WriteNumber("modem", modem.Number);
            json.WriteString("port", bank.PortOf(modem.Number));
            json.WriteBoolean("plugged", modem.IsPowered);
            json.WriteBoolean("registered", modem.IsRegistered);
            json.WriteString("profile", modem.Profile.Name);
            json.WriteString("imei", modem.Imei);
            json.WriteString("iccid", modem.Card?.Iccid);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Cards(Utf8JsonWriter json, IReadOnlyList<SimulatedCard> cards)
    {
        json.WriteStartArray("cards");
        foreach (var card in cards)
        {
            json.WriteStartObject();
            Account(json, card.Carrier.Of(card.Iccid));
            json.WriteString("carrier", card.Carrier.Key);
            json.WriteString("imsi", card.Imsi);
            json.WriteString("number", card.Number);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Entry(Utf8JsonWriter json, CarrierEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("id", entry.Id);
        json.WriteString("at", Time(entry.At));
        json.WriteString("carrier", entry.Carrier);
        json.WriteString("iccid", entry.Iccid);
        json.WriteString("what", Name(entry.What));
        json.WriteString("amount", Money(entry.Amount));
        json.WriteString("currency", entry.Currency);
        json.WriteString("balance", Money(entry.Balance));
        json.WriteString("validUntil", Time(entry.ValidUntil));
        json.WriteString("cause", entry.Cause);
        json.WriteEndObject();
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(Enum.GetName(value)!);

    private static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
