using EsimModem.Bank;
using EsimModem.Carriers.Replies;
using EsimModem.Web.Http;
using EsimModem.Web.Json;

namespace EsimModem.Web.Calls;

/// <summary>The SIMs: how they stand, what they went through, and what may be asked for them.</summary>
internal sealed class SimCalls(BankDesk desk)
{
    private const string One = $"{Routes.Root}/sims/{{iccid}}";

    public void Map(Routes routes)
    {
        routes.Get($"{Routes.Root}/sims", List);
        routes.Get(One, Show);
        routes.Get($"{One}/history", History);
        routes.Post($"{One}/ask", Ask);
        routes.Post($"{One}/renew", Renew);
        routes.Post($"{One}/hold", Hold);
        routes.Post($"{One}/release", Release);
        routes.Post($"{One}/adopt", Adopt);
        routes.Post($"{One}/handover", HandOver);
    }

    private async Task<Reply> List(Call call)
    {
        var page = await desk.Ask(bank => bank.Sims(call.Query("after"), call.Limit + 1));
        return PageJson.Of(page, call.Limit, sim => sim.Facts.Iccid, (json, sim) => SimJson.Write(json, sim, CarrierOf(sim), call.Caller.Sight));
    }

    private async Task<Reply> Show(Call call) => Shown(call, await Named(call));

    private async Task<Reply> History(Call call)
    {
        var sim = await Named(call);
        var rows = desk.Bank.Ledger.History(sim.Facts.Iccid, call.Limit + 1, call.After);
        var zone = CarrierOf(sim)?.Zone ?? TimeZoneInfo.Utc;
        return PageJson.Of(rows, call.Limit, row => row.Id.ToString(), (json, row) => RowJson.Write(json, row, zone, call.Caller.Sight));
    }

    private async Task<Reply> Ask(Call call)
    {
        var (code, replies) = (call.Text("code"), call.Texts("replies"));
        if (code is null && replies.Count > 0) throw new CallException(400, "Replies answer the menu of a code; give the code too.");
        var sim = await Named(call);
        var answer = await desk.Do(one => one.Ask(sim.Facts.Iccid, code, replies));
        return Reply.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("text", answer.Text);
            json.WriteString("via", answer.Via.Word());
            json.WritePropertyName("reading");
            ReadingJson.Write(json, answer.Reading);
            json.WriteString("session", answer.Session);
            json.WriteEndObject();
        });
    }

    private async Task<Reply> Renew(Call call)
    {
        var (confirm, trial) = (call.Truth("confirm"), call.Truth("trial"));
        var sim = await Named(call);
        if (!confirm) return Previewed(await desk.Do(one => Task.FromResult(one.Preview(sim.Facts.Iccid, trial))));
        var mark = OrderMark.Of(call.Caller.Name, call.Key);
        var order = mark.Find(desk.Bank.Ledger, sim.Facts.Iccid) ?? await desk.Do(one => one.Renew(sim.Facts.Iccid, trial, mark.On(call.By)));
        var zone = CarrierOf(sim)?.Zone ?? TimeZoneInfo.Utc;
        return Reply.Json(json => OrderJson.Write(json, order, zone, call.Caller.Sight), 202, $"{Routes.Root}/orders/{order.Id}");
    }

    private async Task<Reply> Hold(Call call)
    {
        var sim = await Named(call);
        await desk.Do(one => one.Hold(sim.Facts.Iccid, call.Text("why") ?? "a person holds it", call.By));
        return await Show(call);
    }

    private async Task<Reply> Release(Call call)
    {
        var sim = await Named(call);
        await desk.Do(one => one.Release(sim.Facts.Iccid, call.By));
        return await Show(call);
    }

    private async Task<Reply> Adopt(Call call)
    {
        var iccid = call.Named("iccid");
        if (call.Object("release") is { } paper) await desk.Do(one => one.Cards.Adopt(iccid, paper, call.By));
        else await desk.Do(one => one.Cards.Adopt(iccid, call.By));
        return await Show(call);
    }

    /// <summary>Gives the card away to another box; the answer is the file for it.</summary>
    private async Task<Reply> HandOver(Call call)
    {
        var sim = await Named(call);
        return Reply.Text(await desk.Do(one => one.Cards.Release(sim.Facts.Iccid, call.By)), Reply.JsonType);
    }

    private static Reply Previewed(RenewalPreview preview) => Reply.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("kind", preview.Kind.Word());
        json.WriteString("way", preview.Way.Word());
        json.WriteString("plan", preview.Plan);
        json.WriteMoney("price", preview.Price);
        json.WriteString("why", preview.Why);
        json.WriteEndObject();
    });

    private Reply Shown(Call call, SimSnapshot sim) => Reply.Json(json => SimJson.Write(json, sim, CarrierOf(sim), call.Caller.Sight));

    private async Task<SimSnapshot> Named(Call call)
    {
        var iccid = call.Named("iccid");
        return await desk.Ask(bank => bank.Sim(iccid)) ?? throw new CallException(404, $"This bank has never seen a card {iccid}.");
    }

    private Carriers.Carrier? CarrierOf(SimSnapshot sim) => sim.Facts.Carrier is { } id ? desk.Bank.Carriers.Find(id) : null;
}
