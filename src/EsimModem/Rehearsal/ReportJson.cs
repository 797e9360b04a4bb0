using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EsimModem.Rehearsal;

/// <summary>The report as one line of JSON; nothing in it depends on the machine or the hour.</summary>
internal static class ReportJson
{
    public static string Of(RehearsalReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("seed", report.Seed);
            json.WriteNumber("simDays", report.SimDays);
            json.WriteNumber("orders", report.Orders);
            json.WriteNumber("renewed", report.Renewed);
            Write(json, "lapsed", report.Lapsed, lapse => Row(json, ("sim", lapse.Sim), ("at", Written(lapse.At)), ("cause", lapse.Cause)));
            Write(json, "holds", report.Holds, hold => Row(json, ("sim", hold.Sim), ("from", Written(hold.From)), ("to", hold.To is { } to ? Written(to) : null), ("why", hold.Why), ("needed", hold.Needed ? "yes" : "no")));
            json.WriteNumber("heldInVain", Math.Round(report.HeldInVain, 3));
            Write(json, "spent", report.Spent);
            Write(json, "charged", report.Charged);
            json.WriteNumber("doubleCharges", report.DoubleCharges);
            json.WriteNumber("unrecorded", report.Unrecorded);
            json.WriteNumber("capsPassed", report.CapsPassed);
            Write(json, "rulesBroken", report.RulesBroken, json.WriteStringValue);
            json.WriteString("ledger", report.Ledger);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, decimal> sums)
    {
        json.WriteStartObject(name);
        foreach (var (currency, amount) in sums) json.WriteString(currency, amount.ToString("0.00", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void Row(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        json.WriteStartObject();
        foreach (var (name, value) in fields) json.WriteString(name, value);
        json.WriteEndObject();
    }

    private static string Written(DateTimeOffset at) => at.ToOffset(RehearsalPlan.Start.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
