using EsimModem.Ledger;

namespace EsimModem.Store;

/// <summary>The file is a book, or was one, and cannot be trusted any more; nothing of it was changed.</summary>
internal sealed class BookDamagedException(string path, string how, Exception? inner = null) : LedgerUnavailableException(
    $"The book {path} is damaged ({how}); nothing was written and nothing is sent: restart esim-modem, which sets it aside and begins a new one, or put the last backup in its place before.", inner)
{
    public string How => how;
}
