using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>Opens the book's file: looked at before it is touched, checked, brought up to date.</summary>
internal static class BookFile
{
    /// <summary>So long the look at the start may take; what it did not come to is for the whole check beside the daily work.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(1);

    /// <summary>Up to this size all of it is looked at at the start; above, only what decides on money.</summary>
    private const long WholeCheckBytes = 16L << 20;

    /// <summary>What the log is cut back to after a rush.</summary>
    private const long LogBytes = 16L << 20;
    private const int CacheKilobytes = 8192;

    /// <summary>A rehearsal commits seldom, and what it has not committed is kept here; its log is read whole at each power cut.</summary>
    private const int GatheringKilobytes = 65536;
    private const long GatheringLogBytes = 2L << 20;

    /// <summary>So much of the chain's end is proved at the start; the whole of it is for the background.</summary>
    private const int TailRows = 1000;

    private static readonly string[] MoneyTables = ["orders", "receipts", "proven", "sims"];

    /// <exception cref="LedgerUnavailableException">Not ours, damaged (<see cref="BookDamagedException"/>), newer than this program, or not to be written; it is left as it was.</exception>
    public static Database OpenWritable(BookOptions options, TimeProvider clock)
    {
        try
        {
            StateFolder.Create(options.Folder);
            if (AsideFiles.IsLogWithoutBook(options.Path)) throw new BookDamagedException(options.Path, "its log is there without it");
            if (IsNew(options.Path)) CreateEmpty(options.Path);
            else Inspect(options.Path, clock);
            return Prepared(options, clock);
        }
        catch (SqliteFailure failure) { throw BookFault.From(failure, options.Path); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerUnavailableException(StateFolder.Unusable(options.Folder, e), e);
        }
    }

    public static Database OpenReadable(string path)
    {
        var database = Database.Open(path, writable: false);
        database.Run("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF");
        return database;
    }

    private static bool IsNew(string path) => new FileInfo(path) is { Exists: false } or { Length: 0 };

    private static void CreateEmpty(string path) => new FileStream(path, new FileStreamOptions
    {
        Mode = FileMode.OpenOrCreate,
        Access = FileAccess.Write,
        UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
    }).Dispose();

    // Read-only, so that what is found wrong stays for the person who mends it.
    private static void Inspect(string path, TimeProvider clock)
    {
        using var database = Database.Open(path, writable: false);
        Migrations.RefuseForeign(database, path);
        if (Migrations.IsBare(database)) return;
        if (BookProof.VerifyTail(database, TailRows) is { } bad) throw new BookDamagedException(path, $"row {bad.Row}: {bad.How}");
        var tables = MoneyTables.Select(table => $"({table})");
        Look(database, path, new FileInfo(path).Length <= WholeCheckBytes ? tables.Append("") : tables, clock);
    }

    private static void Look(Database database, string path, IEnumerable<string> tables, TimeProvider clock)
    {
        var began = clock.GetTimestamp();
        database.GoOnWhile(() => clock.GetElapsedTime(began) < LongestLook);
        try
        {
            foreach (var table in tables)
            {
                var found = database.Prepare($"PRAGMA quick_check{table}").First(row => row.Text(0));
                if (found != "ok") throw new BookDamagedException(path, found ?? "no answer to a check");
            }
        }
        catch (SqliteFailure failure) when (failure.IsInterruption) { /* the time is over */ }
        database.GoOnWhile(null);
    }

    private static Database Prepared(BookOptions options, TimeProvider clock)
    {
        var database = Database.Open(options.Path, writable: true);
        try
        {
            database.Run($"PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA journal_size_limit = {(options.Gathers ? GatheringLogBytes : LogBytes)}; PRAGMA cache_size = -{(options.Gathers ? GatheringKilobytes : CacheKilobytes)}; PRAGMA synchronous = {(options.Synced ? "FULL" : "OFF")}");
            var mode = database.Prepare("PRAGMA journal_mode = WAL").First(row => row.Text(0));
            if (mode != "wal")
                throw new LedgerUnavailableException(
                    $"The folder {options.Folder} cannot carry the book (no shared memory, as on network disks): name a folder on a local disk under `state`.");
            Migrations.Apply(database, options.Path, clock);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
