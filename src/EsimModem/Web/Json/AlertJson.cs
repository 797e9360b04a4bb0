using System.Text.Json;
using EsimModem.Alerts;

namespace EsimModem.Web.Json;

/// <summary>Writes an alert.</summary>
internal static class AlertJson
{
    public static string IdOf(Alert alert) => $"{alert.What}:{alert.About}";

    /// <param name="isSim">Whether what it is about is a SIM; else it is a modem.</param>
    public static void Write(Utf8JsonWriter json, Alert alert, bool isSim, DateTimeOffset? ended, TimeZoneInfo zone)
    {
        json.WriteStartObject();
        json.WriteString("id", IdOf(alert));
        json.WriteString("severity", alert.Severity.Word());
        json.WriteString("what", alert.What);
        json.WriteString("iccid", isSim ? alert.About : null);
        json.WriteString("modem", isSim ? null : alert.About);
        json.WriteTime("since", alert.Since, zone);
        json.WriteTime("ended", ended, zone);
        json.WriteBoolean("acknowledged", false);
        json.WriteString("remedy", alert.Remedy);
        json.WriteEndObject();
    }
}
