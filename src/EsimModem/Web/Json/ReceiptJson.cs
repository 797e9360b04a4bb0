using System.Globalization;
using System.Text.Json;
using EsimModem.Ledger;
using EsimModem.Web.Door;

namespace EsimModem.Web.Json;

/// <summary>Writes a receipt, as JSON and as a line of a table for the bookkeeper.</summary>
internal static class ReceiptJson
{
    public const string CsvHead = "id,order,iccid,kind,plan,at,paid,currency,balanceBefore,balanceAfter,validBefore,validAfter,words\r\n";

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

    public static string CsvLine(Receipt receipt, TimeZoneInfo zone, Sight sight) => string.Join(',', new[]
    {
        receipt.Id.ToString(CultureInfo.InvariantCulture), receipt.Order.ToString(CultureInfo.InvariantCulture), receipt.Iccid, receipt.Kind.Word(),
        receipt.Plan, JsonFields.Time(receipt.At, zone), receipt.Paid?.Figure, (receipt.Paid ?? receipt.BalanceAfter)?.Currency,
        receipt.BalanceBefore?.Figure, receipt.BalanceAfter?.Figure, JsonFields.Text(receipt.ValidBefore), JsonFields.Text(receipt.ValidAfter), sight.Words(receipt.Words),
    }.Select(Cell)) + "\r\n";

    /// <summary>A carrier's words that begin like a formula must stay words in a table program.</summary>
    private static string Cell(string? text)
    {
        if (text is null) return "";
        var safe = text.Length > 0 && text[0] is '=' or '@' or '\t' || (text.Length > 1 && text[0] is '+' or '-' && !char.IsAsciiDigit(text[1])) ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
