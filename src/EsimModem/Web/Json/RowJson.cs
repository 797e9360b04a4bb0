using System.Text.Json;
using EsimModem.Ledger;
using EsimModem.Web.Door;

namespace EsimModem.Web.Json;

/// <summary>Writes a row of the book as the timeline shows it.</summary>
internal static class RowJson
{
    public static void Write(Utf8JsonWriter json, BookRow row, TimeZoneInfo zone, Sight sight)
    {
        json.WriteStartObject();
        json.WriteNumber("id", row.Id);
        json.WriteTime("at", row.At, zone);
        json.WriteString("what", row.What.Word());
        json.WriteString("text", sight.Words(row.Text));
        // A text that nobody asked for may be a sign-in code: it is the owner's, as is what was sent.
        json.WriteString("words", sight.IsWhole || row.What is not (NoteKind.Text or NoteKind.Sms) ? sight.Words(row.Words) : null);
        json.WriteNumber("order", row.Order);
        json.WriteEndObject();
    }
}
