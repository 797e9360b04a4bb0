using EsimModem.Web.Http;
using EsimModem.Web.Json;

namespace EsimModem.Web.Calls;

/// <summary>What a person should know, and that he has seen it.</summary>
internal sealed class AlertCalls(BankDesk desk)
{
    public void Map(Routes routes)
    {
        routes.Get($"{Routes.Root}/alerts", List);
        routes.Post($"{Routes.Root}/alerts/{{alert}}/ack", Acknowledge);
    }

    private async Task<Reply> List(Call call)
    {
        var alerts = await desk.Ask(bank => bank.Alerts.Open.Select(alert => (Alert: alert, IsSim: bank.Sim(alert.About) is not null)).ToList());
        var zones = desk.Zones();
        var page = PageJson.After(alerts, call.Query("after"), call.Limit, one => one.Alert.Id);
        return PageJson.Of(page, call.Limit, one => one.Alert.Id,
            (json, one) => AlertJson.Write(json, one.Alert, one.IsSim, null, zones[one.Alert.About]));
    }

    private async Task<Reply> Acknowledge(Call call)
    {
        // What an alert is about may be a port, whose slashes come escaped.
        var (id, by) = (Uri.UnescapeDataString(call.Named("alert")), call.By);
        var alert = await desk.Do(one => one.Acknowledge(id, by));
        var zones = desk.Zones();
        return Reply.Json(json => AlertJson.Write(json, alert, zones.Knows(alert.About), null, zones[alert.About]));
    }
}
