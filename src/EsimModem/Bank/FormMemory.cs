using EsimModem.Ledger;
using EsimModem.Modems;

namespace EsimModem.Bank;

/// <summary>What was learned of models and their firmware, in the book: after a restart the first code, which may be a paid one, is in the form that the modem takes.</summary>
internal static class FormMemory
{
    /// <summary>Under this name the book keeps it.</summary>
    private const string Kept = "forms";

    public static UssdForms Of(ILedger ledger, Serilog.ILogger log)
    {
        var forms = UssdForms.Of(ledger.Kept(Kept));
        forms.Learned += Keep;
        return forms;

        async void Keep()
        {
            try
            {
                await ledger.Keep(Kept, forms.Kept);
            }
            catch (LedgerUnavailableException e)
            {
                // It is known as long as the program runs, and written with what is learned next.
                log.Warning("{Reason}", e.Message);
            }
        }
    }
}
