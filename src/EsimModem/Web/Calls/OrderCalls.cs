using EsimModem.Bank;
using EsimModem.Ledger;
using EsimModem.Web.Http;
using EsimModem.Web.Json;

namespace EsimModem.Web.Calls;

/// <summary>The orders, and a person's word on them.</summary>
internal sealed class OrderCalls(BankDesk desk)
{
    private const string One = $"{Routes.Root}/orders/{{order}}";

    public void Map(Routes routes)
    {
        routes.Get($"{Routes.Root}/orders", List);
        routes.Get(One, Show);
        routes.Post($"{One}/resolve", Resolve);
        routes.Post($"{One}/approve", Approve);
    }

    private Reply List(Call call)
    {
        var state = call.Query("state");
        var query = new OrderQuery(call.Query("iccid"), Word<OrderKind>(call, "kind"), state == "open" ? null : Word<OrderState>(call, "state"), state == "open", call.Limit + 1, call.After);
        var zones = desk.Zones();
        return PageJson.Of(desk.Bank.Ledger.Orders(query), call.Limit, order => order.Id.ToString(),
            (json, order) => OrderJson.Write(json, order, zones[order.Iccid], call.Caller.Sight));
    }

    private Reply Show(Call call)
    {
        var id = call.NamedId("order");
        return Shown(call, desk.Bank.Ledger.Find(id) ?? throw new CallException(404, $"There is no order {id}."));
    }

    private async Task<Reply> Resolve(Call call)
    {
        var (id, word, note) = (call.NamedId("order"), call.NeededText("outcome"), call.Text("note"));
        if (!JsonWords.TryRead<Resolution>(word, out var outcome))
            throw new CallException(400, $"An outcome is one of {JsonWords.All<Resolution>()}, not \"{word}\".");
        return Shown(call, await desk.Do(one => one.Resolve(id, outcome, note, call.By)));
    }

    private async Task<Reply> Approve(Call call)
    {
        var id = call.NamedId("order");
        return Shown(call, await desk.Do(one => one.Approve(id, call.By)));
    }

    private Reply Shown(Call call, Order order) =>
        Reply.Json(json => OrderJson.Write(json, order, desk.Zones()[order.Iccid], call.Caller.Sight));

    private static T? Word<T>(Call call, string name) where T : struct, Enum => call.Query(name) is not { } text ? null
        : JsonWords.TryRead<T>(text, out var value) ? value
        : throw new CallException(400, $"{name} is one of {JsonWords.All<T>()}{(name == "state" ? ", or open" : "")}; not \"{text}\".");
}
