using System.Text.Json;
using EsimModem.Renewals;
using EsimModem.Web.Door;

namespace EsimModem.Web.Json;

/// <summary>Writes what waits for a person.</summary>
internal static class TaskJson
{
    /// <param name="ended">When its cause went away; null while it is there.</param>
    public static void Write(Utf8JsonWriter json, PersonTask task, DateTimeOffset? ended, TimeZoneInfo zone, Sight sight)
    {
        json.WriteStartObject();
        json.WriteString("id", task.Id);
        json.WriteString("kind", task.Kind.Word());
        json.WriteString("iccid", task.Iccid);
        json.WriteString("text", sight.Words(task.Text));
        json.WriteTime("deadline", task.Deadline, zone);
        json.WriteString("state", task.Standing.State.Word());
        json.WriteString("said", sight.Words(task.Standing.Said));
        json.WriteTime("until", task.Standing.Until, zone);
        json.WriteNumber("order", task.Order?.Id);
        json.WriteMoney("price", task.Order?.Draft.Price);
        json.WriteTime("ended", ended, zone);
        json.WriteEndObject();
    }
}
