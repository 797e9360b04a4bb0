using EsimModem.Ledger;
using EsimModem.Serial.Health;
using EsimModem.Store;

namespace EsimModem.Cli.Doctor;

/// <summary>Whether there is an engine for the book.</summary>
internal static class EngineCheck
{
    public static IEnumerable<Finding> Look(Action require)
    {
        string? why = null;
        try { require(); }
        catch (LedgerUnavailableException e) { why = e.Message; }
        if (why is not null)
            yield return Finding.Fault("book", why);
    }

    public static IEnumerable<Finding> Look() => Look(BookEngine.Require);
}
