using System.Text.Json;
using EsimModem.Alerts;

namespace EsimModem.Web.Json;

/// <summary>Writes an alert.</summary>
internal static class AlertJson
{
    /// <param name="isSim">Whether what it is about is a SIM; else it is a modem, but for the words of a carrier.</param>
    public static void Write(Utf8JsonWriter json, Alert alert, bool isSim, DateTimeOffset? ended, TimeZoneInfo zone)
    {
        json.WriteStartObject();
        json.WriteString("id", alert.Id);
        json.WriteString("severity", alert.Severity.Word());
        json.WriteString("what", alert.What);
        json.WriteString("iccid", isSim ? alert.About : null);
        json.WriteString("modem", isSim || alert.What == Bank.Drift.What ? null : alert.About);
        json.WriteTime("since", alert.Since, zone);
        json.WriteTime("ended", ended, zone);
        json.WriteBoolean("acknowledged", alert.AcknowledgedBy is not null);
        json.WriteString("acknowledgedBy", alert.AcknowledgedBy);
        json.WriteString("remedy", alert.Remedy);
        json.WriteEndObject();
    }
}
