using EsimModem.Ledger;
using EsimModem.Store.Sqlite;
using SQLitePCL;

namespace EsimModem.Store;

/// <summary>What an engine's failure means to the owner: one sentence with the remedy.</summary>
internal static class BookFault
{
    public static LedgerUnavailableException From(SqliteFailure failure, string path) =>
        IsDamage(failure) ? new BookDamagedException(path, failure.Message, failure) : new LedgerUnavailableException(Sentence(failure, path), failure);

    /// <summary>The engine says that the file itself is wrong, not the disk under it or the rights to it.</summary>
    public static bool IsDamage(SqliteFailure failure) => failure.Chief is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT;

    /// <summary>A rule of the schema held against us: a mistake of the program, of which nothing was written.</summary>
    public static LedgerUnavailableException Rule(SqliteFailure failure) => new(
        $"The book refused an entry that breaks its rules ({failure.Message}): nothing of it was written; report it with the log.", failure);

    /// <summary>An entry is there, but is not what a program of ours writes.</summary>
    public static LedgerUnavailableException Unreadable(Exception why) => new(
        $"An entry of the book cannot be read ({why.Message.TrimEnd('.')}): nothing was written; put the last backup in its place, and report it.", why);

    private static string Sentence(SqliteFailure failure, string path) => failure.Chief switch
    {
        raw.SQLITE_FULL => $"The disk under {path} is full: free some space there; nothing was written and nothing will be sent before.",
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_READONLY or raw.SQLITE_AUTH =>
            $"The book {path} cannot be opened for writing ({failure.Message}): make it and its folder belong to the user who runs esim-modem.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"Another program holds the book {path}: close it, then try again.",
        raw.SQLITE_IOERR => $"The disk under {path} failed ({failure.Message}): look at `dmesg` and at its free space; nothing was written.",
        _ => $"The book {path} did not take the entry ({failure.Message}): nothing was written; look at the log and report it.",
    };
}
