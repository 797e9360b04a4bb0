using EsimModem.Web.Http;

namespace EsimModem.Web.Calls;

/// <summary>Whether the bank lives, and whether it is ready to do its work.</summary>
internal sealed class HealthCalls(BankDesk desk)
{
    public void Map(Routes routes)
    {
        routes.Get("/health/live", Live);
        routes.Get("/health/ready", Ready);
    }

    private async Task<Reply> Live(Call call)
    {
        if (desk.End is { } end) return Reply.Problem(503, end);
        await desk.Ask(bank => bank.IsReady);
        return Well("live");
    }

    private async Task<Reply> Ready(Call call) => await desk.Ask(bank => bank.IsReady && bank.TroubleSentence is null) ? Well("ready")
        : Reply.Problem(503, desk.Trouble ?? "The bank has not looked at its ports yet; if this lasts, the log of esim-modem tells why.");

    private static Reply Well(string status) => Reply.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("status", status);
        json.WriteEndObject();
    });
}
