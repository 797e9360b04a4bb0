using EsimModem.Ledger;
using EsimModem.Web.Door;
using EsimModem.Web.Http;

namespace EsimModem.Web.Calls;

/// <summary>The whole book as a file, for whoever may open the box's own socket; it holds all that a viewer must not see.</summary>
internal sealed class BackupCalls(BankDesk desk)
{
    public void Map(Routes routes) => routes.Look($"{Routes.Root}/backup", Copy);

    private async Task Copy(HttpContext context)
    {
        if (Gate.CallerOf(context) != Caller.Socket)
        {
            await Reply.Problem(403, "The book is copied over the box's own socket only: say `esim-modem backup book FILE` on the box.").Send(context);
            return;
        }
        try
        {
            await using var copy = await desk.Bank.Loop.Ask(() => desk.Bank.Ledger.Copy(context.RequestAborted));
            context.Response.ContentType = "application/vnd.sqlite3";
            context.Response.ContentLength = copy.Length;
            await copy.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        catch (LedgerUnavailableException e)
        {
            await Reply.Problem(503, e.Message).Send(context);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // He has gone, or the daemon stops: the length that was promised is not reached, and that tells him.
            context.Abort();
        }
    }
}
