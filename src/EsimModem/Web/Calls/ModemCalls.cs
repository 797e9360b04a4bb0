using EsimModem.Web.Http;
using EsimModem.Web.Json;

namespace EsimModem.Web.Calls;

/// <summary>The modems of the box.</summary>
internal sealed class ModemCalls(BankDesk desk)
{
    public void Map(Routes routes)
    {
        routes.Get($"{Routes.Root}/modems", List);
        routes.Get($"{Routes.Root}/modems/{{modem}}", Show);
    }

    private async Task<Reply> List(Call call)
    {
        var modems = await desk.Ask(bank => bank.Modems());
        var zones = desk.Zones();
        var page = PageJson.After(modems, call.Query("after"), call.Limit, modem => modem.Id);
        return PageJson.Of(page, call.Limit, modem => modem.Id, (json, modem) => ModemJson.Write(json, modem, zones[modem.Iccid]));
    }

    private async Task<Reply> Show(Call call)
    {
        // A port in an address carries its slashes escaped.
        var id = Uri.UnescapeDataString(call.Named("modem"));
        var modem = (await desk.Ask(bank => bank.Modems())).FirstOrDefault(one => one.Id == id)
            ?? throw new CallException(404, $"There is no modem {id}.");
        return Reply.Json(json => ModemJson.Write(json, modem, desk.Zones()[modem.Iccid]));
    }
}
