using System.Globalization;
using EsimModem.Web.Calls;
using EsimModem.Web.Door;
using EsimModem.Web.Http;

namespace EsimModem.Web.Live;

/// <summary>The stream of events, for as long as somebody listens.</summary>
internal sealed class EventCalls(BankDesk desk, Switchboard board)
{
    /// <summary>So often are modems compared, and so seldom that a line is silent.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);
    private static readonly byte[] Hello = ": the bank is listened to\nretry: 3000\n\n"u8.ToArray();
    private static readonly byte[] Alive = ": alive\n\n"u8.ToArray();

    public void Map(Routes routes) => routes.Look($"{Routes.Root}/events", Stream);

    private async Task Stream(HttpContext context)
    {
        using var listener = board.Join();
        if (listener is null)
        {
            await Reply.Problem(503, "Too many listen already; close a page or two.").Send(context);
            return;
        }
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        // Proxies that gather an answer before they pass it on would gather this one for ever.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        if (HttpMethods.IsHead(context.Request.Method)) return;
        try
        {
            await Tell(context, listener);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException || context.RequestAborted.IsCancellationRequested)
        {
            // He has gone.
        }
        catch (CallException)
        {
            // The loop stands: the end of the stream tells it.
        }
    }

    private async Task Tell(HttpContext context, Listener listener)
    {
        var source = new EventSource(desk, Gate.CallerOf(context).Sight);
        // First what counts as told, then the greeting: whatever changes after it is an event.
        IReadOnlyList<byte[]> missed = [];
        if (LastHeard(context) is { } row) missed = await source.Missed(row);
        else await source.Begin();
        await Write(context, [Hello, .. missed]);
        while (await listener.Next(Beat, desk.Time, context.RequestAborted) is { } changes)
        {
            var events = changes.Count > 0 ? await source.Of(changes) : await source.Silent();
            await Write(context, events.Count > 0 ? events : [Alive]);
        }
    }

    private static long? LastHeard(HttpContext context) =>
        long.TryParse(context.Request.Headers["Last-Event-ID"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;

    private static async Task Write(HttpContext context, IReadOnlyList<byte[]> events)
    {
        foreach (var one in events) await context.Response.Body.WriteAsync(one, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
