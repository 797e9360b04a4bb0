using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>Whether this box has what a book is kept with, for those who only want to know.</summary>
internal static class BookEngine
{
    /// <exception cref="Ledger.LedgerUnavailableException">It has not; the sentence says what to install.</exception>
    public static void Require() => SqliteEngine.Require();
}
