using EsimModem.Web.Http;
using EsimModem.Web.Json;

namespace EsimModem.Web.Calls;

/// <summary>What a person should know.</summary>
internal sealed class AlertCalls(BankDesk desk)
{
    public void Map(Routes routes) => routes.Get($"{Routes.Root}/alerts", List);

    private async Task<Reply> List(Call call)
    {
        var alerts = await desk.Ask(bank => bank.Alerts.Open.Select(alert => (Alert: alert, IsSim: bank.Sim(alert.About) is not null)).ToList());
        var zones = desk.Zones();
        var page = PageJson.After(alerts, call.Query("after"), call.Limit, one => AlertJson.IdOf(one.Alert));
        return PageJson.Of(page, call.Limit, one => AlertJson.IdOf(one.Alert),
            (json, one) => AlertJson.Write(json, one.Alert, one.IsSim, null, zones[one.Alert.About]));
    }
}
