using System.Text.Json;
using EsimModem.Bank;
using EsimModem.Web.Http;
using EsimModem.Web.Json;

namespace EsimModem.Web.Calls;

/// <summary>The bank as a whole: its name, its clock, whether it is well, and the red button.</summary>
internal sealed class BankCalls(BankDesk desk)
{
    public void Map(Routes routes)
    {
        routes.Get($"{Routes.Root}/bank", Show);
        routes.Post($"{Routes.Root}/hold", Hold);
        routes.Post($"{Routes.Root}/release", Release);
    }

    private async Task<Reply> Show(Call call)
    {
        var (now, isReady) = await desk.Ask(bank => (bank.Time.GetUtcNow(), bank.IsReady));
        return Reply.Json(json => Write(json, call, now, isReady));
    }

    private async Task<Reply> Hold(Call call)
    {
        await desk.Do(one => one.Hold(null, call.Text("why") ?? "a person stopped all spending", call.By));
        return await Show(call);
    }

    private async Task<Reply> Release(Call call)
    {
        await desk.Do(one => one.Release(null, call.By));
        return await Show(call);
    }

    private void Write(Utf8JsonWriter json, Call call, DateTimeOffset now, bool isReady)
    {
        json.WriteStartObject();
        json.WriteString("name", desk.Bank.Name);
        json.WriteTime("now", now, TimeZoneInfo.Utc);
        json.WriteBoolean("ready", isReady);
        json.WriteString("trouble", desk.Trouble);
        SimJson.WriteHold(json, "hold", RedButton.From(desk.Bank.Ledger), TimeZoneInfo.Utc);
        json.WriteStartObject("you");
        json.WriteString("name", call.Caller.Name);
        json.WriteString("role", call.Caller.Role.Word());
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
