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
        TimeoutException => Reply.Problem(504, "The bank did not answer in time; try again, and look at esim-modem doctor if it stays so."),
        _ => null,
    };

    private Reply Unexpected(HttpContext context, Exception e)
    {
        if (!context.RequestAborted.IsCancellationRequested)
            log.Error(e, "The call {Method} {Path} failed", context.Request.Method, context.GetEndpoint()?.DisplayName ?? "");
        return Reply.Problem(500, "Something went wrong here; the log of esim-modem tells what.");
    }
}
