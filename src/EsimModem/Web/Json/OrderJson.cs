using System.Text.Json;
using EsimModem.Ledger;
using EsimModem.Web.Calls;
using EsimModem.Web.Door;

namespace EsimModem.Web.Json;

/// <summary>Writes an order with its evidence and its receipt.</summary>
internal static class OrderJson
{
    public static void Write(Utf8JsonWriter json, Order order, TimeZoneInfo zone, Sight sight)
    {
        var draft = order.Draft;
        json.WriteStartObject();
        json.WriteNumber("id", order.Id);
        json.WriteString("iccid", order.Iccid);
        json.WriteString("kind", order.Kind.Word());
        json.WriteString("way", draft.Way.Word());
        json.WriteString("plan", draft.Plan);
        json.WriteString("to", sight.Number(draft.To));
        json.WriteMoney("price", draft.Price);
        json.WriteString("state", order.State.Word());
        json.WriteBoolean("open", order.IsOpen);
        json.WriteNumber("parent", draft.Parent);
        json.WriteNumber("attempt", draft.Attempt);
        json.WriteString("by", OrderMark.Without(draft.AskedBy));
        json.WriteString("why", draft.Why);
        json.WriteTime("startedAt", order.StartedAt, zone);
        json.WriteTime("sentAt", order.SentAt, zone);
        json.WriteTime("endedAt", order.EndedAt, zone);
        json.WriteMoney("balanceBefore", draft.BalanceBefore);
        json.WriteExpiry("validBefore", draft.ValidBefore);
        json.WriteTime("promised", draft.Promised, zone);
        json.WriteList("evidence", order.Evidence, one => WriteEvidence(json, one, zone, sight));
        json.WritePropertyName("receipt");
        if (order.Receipt is { } receipt) ReceiptJson.Write(json, receipt, zone, sight);
        else json.WriteNullValue();
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, Evidence one, TimeZoneInfo zone, Sight sight)
    {
        json.WriteStartObject();
        json.WriteTime("at", one.At, zone);
        json.WriteString("what", one.What);
        json.WriteString("text", sight.Words(one.Text));
        json.WriteEndObject();
    }
}
