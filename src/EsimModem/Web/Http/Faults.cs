using EsimModem.Bank;
using EsimModem.Ledger;
using ILogger = Serilog.ILogger;

namespace EsimModem.Web.Http;

/// <summary>Turns whatever went wrong while answering into a refusal that a person can read.</summary>
internal sealed class Faults(ILogger log)
{
    /// <summary>The answer of <paramref name="answer"/>, or why there is none.</summary>
    public async Task<Reply> Guarded(HttpContext context, Func<Task<Reply>> answer)
    {
        try
        {
            return await answer();
        }
        catch (Exception e)
        {
            return Told(e) ?? Unexpected(context, e);
        }
    }

    private static Reply? Told(Exception e) => e switch
    {
        CallException call => Reply.Problem(call.Status, call.Message),
        BadHttpRequestException bad => Reply.Problem(bad.StatusCode, bad.StatusCode == 413 ? "The body is over 1 MB." : "The request is not well formed."),
        DeskException desk => Reply.Problem(StatusOf(desk.Reason), desk.Message),
        WrongPaperException paper => Reply.Problem(400, paper.Message),
        OrderRefusedException refused => Reply.Problem(409, refused.Message),
        LedgerUnavailableException book => Reply.Problem(503, book.Message),
        _ => null,
    };

    private static int StatusOf(DeskRefusal reason) => reason switch
    {
        DeskRefusal.Malformed => 400,
        DeskRefusal.NotFound => 404,
        DeskRefusal.Forbidden => 403,
        DeskRefusal.NetworkRefused => 502,
        DeskRefusal.NoAnswer => 504,
        DeskRefusal.LedgerUnavailable => 503,
        _ => 409,
    };

    private Reply Unexpected(HttpContext context, Exception e)
    {
        if (!context.RequestAborted.IsCancellationRequested)
            log.Error(e, "The call {Method} {Path} failed", context.Request.Method, context.GetEndpoint()?.DisplayName ?? "");
        return Reply.Problem(500, "Something went wrong here; the log of esim-modem tells what.");
    }
}
