using System.Globalization;
using System.Text.Json;
using EsimModem.Bank;
using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Modems;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Web.Door;

namespace EsimModem.Web.Json;

/// <summary>Writes a SIM as the contract names its fields.</summary>
internal static class SimJson
{
    public static void Write(Utf8JsonWriter json, SimSnapshot sim, Carrier? carrier, Sight sight)
    {
        var facts = sim.Facts;
        var zone = carrier?.Zone ?? TimeZoneInfo.Utc;
        json.WriteStartObject();
        json.WriteString("id", facts.Iccid);
        json.WriteString("iccid", facts.Iccid);
        json.WriteString("imsi", sight.Number(facts.Imsi));
        json.WriteString("number", sight.Number(facts.Number));
        json.WriteString("label", facts.Label);
        json.WriteString("slot", facts.Slot);
        json.WriteString("carrier", facts.Carrier);
        json.WriteString("carrierName", sim.CarrierName ?? carrier?.Name);
        json.WriteString("modem", facts.Modem);
        json.WriteBoolean("present", facts.Present);
        json.WriteString("state", facts.State.Word());
        WriteHold(json, "hold", facts.Hold, zone);
        json.WriteString("lock", facts.Lock == CardLock.None ? null : facts.Lock.Word());
        json.WriteBoolean("registered", facts.Registered);
        json.WriteBoolean("roaming", facts.Roaming);
        WriteAccount(json, sim, zone, sight);
        WriteNext(json, sim.Next, zone);
        json.WriteString("plan", facts.Plan);
        WritePlan(json, facts.Plan is null ? null : carrier?.Plan(facts.Plan));
        json.WriteString("renewals", sim.Renewals.Word());
        json.WriteList("spent30d", sim.Spent30d, json.WriteMoney);
        json.WriteTime("firstSeen", facts.FirstSeen, zone);
        json.WriteEndObject();
    }

    public static void WriteHold(Utf8JsonWriter json, string name, Hold? hold, TimeZoneInfo zone)
    {
        json.WritePropertyName(name);
        if (hold is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("kind", hold.Kind.Word());
        json.WriteString("why", hold.Why);
        json.WriteString("ends", hold.Ends);
        json.WriteTime("since", hold.Since, zone);
        json.WriteEndObject();
    }

    /// <summary>When a reading last showed how the account stands; words that were not understood prove nothing.</summary>
    public static DateTimeOffset? LastProof(SimFacts facts) => facts.BalanceAt > facts.ValidAt || facts.ValidAt is null ? facts.BalanceAt : facts.ValidAt;

    private static void WriteAccount(Utf8JsonWriter json, SimSnapshot sim, TimeZoneInfo zone, Sight sight)
    {
        var facts = sim.Facts;
        json.WriteMoney("balance", facts.Balance);
        json.WriteTime("balanceAt", facts.BalanceAt, zone);
        json.WriteList("pots", facts.Pots, pot => WritePot(json, pot));
        json.WriteExpiry("validUntil", facts.ValidUntil);
        json.WriteTime("validAt", facts.ValidAt, zone);
        json.WriteInstant("endsAt", facts.ValidUntil?.ShownUntil);
        json.WriteNumber("daysLeft", sim.DaysLeft);
        json.WriteNumber("dataLeftMb", facts.DataLeftMb);
        json.WriteTime("lastProofAt", LastProof(facts), zone);
        json.WriteNumber("misses", facts.Misses);
        json.WritePropertyName("lastReading");
        if (facts.LastReading is not { } last)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteTime("at", last.At, zone);
        json.WriteString("via", last.Via.Word());
        json.WriteString("text", sight.Words(last.Text, last.Via));
        json.WriteEndObject();
    }

    private static void WritePot(Utf8JsonWriter json, Pot pot)
    {
        json.WriteStartObject();
        json.WriteString("name", pot.Name);
        json.WriteString("amount", pot.Amount.ToString("0.####", CultureInfo.InvariantCulture));
        json.WriteString("unit", pot.Unit);
        json.WriteEndObject();
    }

    private static void WriteNext(Utf8JsonWriter json, Decision next, TimeZoneInfo zone)
    {
        json.WriteStartObject("next");
        json.WriteString("step", next.Step.Word());
        json.WriteTime("at", next.At, zone);
        json.WriteString("why", next.Why);
        json.WriteString("way", next.Way?.Word());
        json.WriteMoney("price", next.Price);
        json.WriteNumber("order", next.Order?.Id);
        json.WriteEndObject();
    }

    private static void WritePlan(Utf8JsonWriter json, Plan? plan)
    {
        json.WriteString("period", plan?.Period.ToString());
        json.WriteNumber("periodHours", plan is { Period.Kind: PeriodKind.Set } ? (decimal)plan.Period.Length.Length.TotalHours : null);
        json.WriteMoney("price", plan?.Price);
    }
}
