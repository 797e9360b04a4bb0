using System.Globalization;
using System.Text.Json;
using EsimModem.Ledger;
using EsimModem.Web.Door;

namespace EsimModem.Web.Json;

/// <summary>Writes a receipt, as JSON and as a line of a table for the bookkeeper.</summary>
internal static class ReceiptJson
{
    public static void Write(Utf8JsonWriter json, Receipt receipt, TimeZoneInfo zone, Sight sight)
    {
        json.WriteStartObject();
        json.WriteNumber("id", receipt.Id);
        json.WriteNumber("order", receipt.Order);
        json.WriteString("iccid", receipt.Iccid);
        json.WriteString("kind", receipt.Kind.Word());
        json.WriteString("plan", receipt.Plan);
        json.WriteMoney("paid", receipt.Paid);
        json.WriteMoney("balanceBefore", receipt.BalanceBefore);
        json.WriteMoney("balanceAfter", receipt.BalanceAfter);
        json.WriteExpiry("validBefore", receipt.ValidBefore);
        json.WriteExpiry("validAfter", receipt.ValidAfter);
        json.WriteTime("at", receipt.At, zone);
        json.WriteString("words", sight.Words(receipt.Words));
        json.WriteEndObject();
    }

    public static string CsvHead(Csv csv) =>
        csv.Head("id", "order", "iccid", "kind", "plan", "at", "paid", "currency", "balanceBefore", "balanceAfter", "validBefore", "validAfter", "words");

    public static string CsvLine(Csv csv, Receipt receipt, TimeZoneInfo zone, Sight sight) => csv.Line(
        receipt.Id.ToString(CultureInfo.InvariantCulture), receipt.Order.ToString(CultureInfo.InvariantCulture), receipt.Iccid, receipt.Kind.Word(),
        receipt.Plan, JsonFields.Time(receipt.At, zone), csv.Figure(receipt.Paid?.Amount), (receipt.Paid ?? receipt.BalanceAfter)?.Currency,
        csv.Figure(receipt.BalanceBefore?.Amount), csv.Figure(receipt.BalanceAfter?.Amount), JsonFields.Text(receipt.ValidBefore), JsonFields.Text(receipt.ValidAfter), sight.Words(receipt.Words));
}
