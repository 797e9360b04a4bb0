using EsimModem.Web.Http;
using EsimModem.Web.Json;

namespace EsimModem.Web.Calls;

/// <summary>The messages that came to the cards, and those that persons send from them.</summary>
internal sealed class SmsCalls(BankDesk desk)
{
    private const string All = $"{Routes.Root}/sms";

    public void Map(Routes routes)
    {
        routes.Get(All, List);
        routes.Get($"{All}/{{message}}", Show);
        routes.Post(All, Send);
    }

    private Reply List(Call call)
    {
        var zones = desk.Zones();
        return PageJson.Of(desk.Bank.Ledger.Messages(call.Query("iccid"), call.Limit + 1, call.After), call.Limit, message => $"{message.Id}",
            (json, message) => SmsJson.Write(json, message, zones[message.Iccid], call.Caller.Sight));
    }

    private Reply Show(Call call)
    {
        var id = call.NamedId("message");
        var message = desk.Bank.Ledger.Message(id) ?? throw new CallException(404, $"There is no message {id}.");
        return Reply.Json(json => SmsJson.Write(json, message, desk.Zones()[message.Iccid], call.Caller.Sight));
    }

    private async Task<Reply> Send(Call call)
    {
        var (iccid, to, text) = (call.NeededText("iccid"), call.NeededText("to"), call.NeededText("text"));
        var mark = OrderMark.Of(call.Caller.Name, call.Key);
        var order = mark.FindMessage(desk.Bank.Ledger, iccid) ?? await desk.Do(one => one.Send(iccid, to, text, mark.On(call.By)));
        return Reply.Json(json => OrderJson.Write(json, order, desk.Zones()[order.Iccid], call.Caller.Sight), 202, $"{Routes.Root}/orders/{order.Id}");
    }
}
