using System.Text;
using System.Text.Json;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;
using EsimModem.Web.Http;
using EsimModem.Web.Json;

namespace EsimModem.Web.Calls;

/// <summary>The carriers that are known, and what is made of a text of theirs.</summary>
internal sealed class CarrierCalls(BankDesk desk)
{
    public void Map(Routes routes)
    {
        routes.Get($"{Routes.Root}/carriers", List);
        routes.Post($"{Routes.Root}/carriers/read", Read);
    }

    private Reply List(Call call)
    {
        var page = PageJson.After(desk.Bank.Carriers.Known(call.Query("world") == "true"), call.Query("after"), call.Limit, carrier => carrier.Id);
        return PageJson.Of(page, call.Limit, carrier => carrier.Id, CarrierJson.Write);
    }

    private Task<Reply> Read(Call call)
    {
        call.NeededText("text");
        // A reader remembers what it looked up, so the bank's own is not shared with other threads.
        var book = desk.Bank.Carriers;
        var reading = new ReadLine(book, new ReplyReader(book, Vocabulary.BuiltIn)).Process(call.Json.GetRawText(), explain: call.Query("explain") == "true");
        using var answer = JsonDocument.Parse(reading);
        return Task.FromResult(answer.RootElement.TryGetProperty("error", out var error)
            ? Reply.Problem(400, $"{error.GetString()}.")
            : new Reply(200, Reply.JsonType, Encoding.UTF8.GetBytes(reading)));
    }
}
