using System.Text.Json;
using EsimModem.Ledger;
using EsimModem.Web.Door;

namespace EsimModem.Web.Json;

/// <summary>Writes a message that came or was sent; what it says is for the owner alone.</summary>
internal static class SmsJson
{
    private const string In = "in", Out = "out", Received = "received";

    public static string CsvHead(Csv csv) => csv.Head("id", "iccid", "direction", "from", "to", "at", "sentAt", "state", "delivery", "parts", "text");

    public static string CsvLine(Csv csv, Message message, TimeZoneInfo zone)
    {
        var (envelope, order) = (message.Envelope, message.Order);
        var sent = envelope.Sent ?? order?.SentAt;
        return csv.Line(
            $"{message.Id}", message.Iccid, order is null ? In : Out, order is null ? envelope.Party : null, order is null ? null : envelope.Party, JsonFields.Time(message.At, zone),
            sent is { } at ? JsonFields.Time(at, zone) : null, order?.State.Word() ?? Received, message.Delivery, $"{envelope.Parts}", message.Text);
    }

    public static void Write(Utf8JsonWriter json, Message message, TimeZoneInfo zone, Sight sight)
    {
        var (envelope, order) = (message.Envelope, message.Order);
        // A name under which a carrier writes is no number of anybody.
        var party = envelope.Party?.Any(char.IsAsciiLetter) == true ? envelope.Party : sight.Number(envelope.Party);
        json.WriteStartObject();
        json.WriteNumber("id", message.Id);
        json.WriteString("iccid", message.Iccid);
        json.WriteString("direction", order is null ? In : Out);
        json.WriteString("from", order is null ? party : null);
        json.WriteString("to", order is null ? null : party);
        json.WriteString("text", sight.IsWhole ? message.Text : null);
        json.WriteTime("at", message.At, zone);
        json.WriteTime("sentAt", envelope.Sent ?? order?.SentAt, zone);
        json.WriteString("state", order?.State.Word() ?? Received);
        json.WriteNumber("parts", envelope.Parts);
        json.WriteMoney("price", order?.Draft.Price);
        json.WriteNumber("order", order?.Id);
        json.WriteString("delivery", message.Delivery);
        json.WriteTime("reportedAt", message.Reported?.At, zone);
        json.WriteEndObject();
    }
}
