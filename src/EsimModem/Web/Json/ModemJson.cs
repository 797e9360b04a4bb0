using System.Text.Json;
using EsimModem.Bank;
using EsimModem.Modems;

namespace EsimModem.Web.Json;

/// <summary>Writes a modem.</summary>
internal static class ModemJson
{
    public static void Write(Utf8JsonWriter json, ModemSnapshot modem, TimeZoneInfo zone)
    {
        json.WriteStartObject();
        json.WriteString("id", modem.Id);
        json.WriteString("imei", modem.Imei);
        json.WriteString("port", modem.Port);
        json.WriteString("model", modem.Model);
        json.WriteString("dialect", modem.Dialect);
        json.WriteString("state", modem.State.Word());
        json.WriteNumber("signalDbm", modem.SignalDbm);
        json.WriteString("network", modem.Network);
        json.WriteBoolean("registered", modem.Registered);
        json.WriteBoolean("roaming", modem.Roaming);
        json.WriteString("iccid", modem.Iccid);
        json.WriteTime("lastSeen", modem.LastSeen == default ? null : modem.LastSeen, zone);
        json.WriteTexts("faults", modem.Faults);
        json.WriteTexts("capabilities", modem.Capabilities);
        json.WriteEndObject();
    }

    /// <summary>A modem of which nothing is left but the port where it was.</summary>
    public static ModemSnapshot Gone(string key) =>
        new(key, null, null, null, ModemState.Absent, null, null, false, false, null, default, [], []);
}
