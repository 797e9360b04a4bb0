using System.Text.Json;
using EsimModem.Carriers;
using EsimModem.Ledger;
using EsimModem.Sims;

namespace EsimModem.Web.Json;

/// <summary>Writes a line of a statement, as JSON and as a line of a table for the bookkeeper.</summary>
internal static class StatementJson
{
    public static string Id(StatementLine line) => $"{line.Iccid}:{line.Currency}";

    public static void Write(Utf8JsonWriter json, StatementLine line, SimFacts sim, DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone)
    {
        json.WriteStartObject();
        json.WriteString("id", Id(line));
        json.WriteString("iccid", line.Iccid);
        json.WriteString("label", sim.Label);
        json.WriteString("carrier", sim.Carrier);
        json.WriteTime("from", from, zone);
        json.WriteTime("to", to, zone);
        json.WriteMoney("opening", new Money(line.Opening, line.Currency));
        json.WriteMoney("topUps", new Money(line.TopUps, line.Currency));
        json.WriteMoney("renewals", new Money(line.Renewals, line.Currency));
        json.WriteMoney("fees", new Money(line.Fees, line.Currency));
        json.WriteMoney("unexplained", new Money(line.Unexplained, line.Currency));
        json.WriteMoney("closing", new Money(line.Closing, line.Currency));
        json.WriteEndObject();
    }

    public static string CsvHead(Csv csv) => csv.Head("iccid", "label", "carrier", "currency", "from", "to", "opening", "topUps", "renewals", "fees", "unexplained", "closing");

    public static string CsvLine(Csv csv, StatementLine line, SimFacts sim, DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone) => csv.Line(
        line.Iccid, sim.Label, sim.Carrier, line.Currency, JsonFields.Time(from, zone), JsonFields.Time(to, zone), csv.Figure(line.Opening),
        csv.Figure(line.TopUps), csv.Figure(line.Renewals), csv.Figure(line.Fees), csv.Figure(line.Unexplained), csv.Figure(line.Closing));
}
