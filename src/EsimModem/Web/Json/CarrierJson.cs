using System.Text.Json;
using EsimModem.Carriers;
using EsimModem.Carriers.Orders;

namespace EsimModem.Web.Json;

/// <summary>Writes a carrier: who it is and what it sells.</summary>
internal static class CarrierJson
{
    public static void Write(Utf8JsonWriter json, Carrier carrier)
    {
        json.WriteStartObject();
        json.WriteString("id", carrier.Id);
        json.WriteString("carrier", carrier.Id);
        json.WriteString("name", carrier.Name);
        json.WriteString("country", carrier.Country);
        json.WriteString("zone", carrier.Zone.Id);
        json.WriteString("currency", carrier.Currency);
        json.WriteTexts("networks", carrier.Networks);
        json.WriteTexts("iccid", carrier.Iccid);
        json.WriteTexts("siblings", carrier.Siblings);
        json.WriteString("care", carrier.Care);
        json.WriteTexts("senders", carrier.Senders);
        json.WriteMoney("message", carrier.Message);
        json.WriteList("plans", carrier.Plans, plan => WritePlan(json, carrier, plan));
        json.WriteList("topUp", carrier.TopUp.Kinds, way => WriteWay(json, carrier.TopUp, way));
        json.WriteNumber("examples", carrier.Examples.Count);
        json.WriteTexts("files", carrier.Files.Select(file => Path.GetFileName(file)));
        json.WriteEndObject();
    }

    private static void WritePlan(Utf8JsonWriter json, Carrier carrier, Plan plan)
    {
        var ways = carrier.RenewalOf(plan);
        json.WriteStartObject();
        json.WriteString("plan", plan.Name);
        json.WriteString("period", plan.Period.ToString());
        json.WriteMoney("price", plan.Price);
        json.WriteString("early", plan.Early.Word());
        json.WriteMoney("keep", plan.Keep);
        json.WriteList("renew", ways.Kinds, way => WriteWay(json, ways, way));
        json.WriteEndObject();
    }

    private static void WriteWay(Utf8JsonWriter json, WaySet ways, WayKind way)
    {
        json.WriteStartObject();
        json.WriteString("way", way.Word());
        json.WriteBoolean("proven", ways.IsProven(way));
        json.WriteEndObject();
    }
}
