using System.Reflection;
using System.Runtime.InteropServices;
using EsimModem.Ledger;
using SQLitePCL;

namespace EsimModem.Store.Sqlite;

/// <summary>The engine under the book: the system's, which the distribution keeps patched, else one that lies beside the program.</summary>
internal static class SqliteEngine
{
    public const string Missing = "No SQLite engine was found on this box: install it with `apt install libsqlite3-0`.";

    /// <summary>The oldest engine that checks single tables, which the start needs.</summary>
    private const int Oldest = 3_033_000;

    /// <summary><c>SQLITE_CONFIG_STMTJRNL_SPILL</c>: from how many bytes on what a savepoint may have to restore goes into a temporary file; below zero never.</summary>
    private const int SavepointSpill = 26;

    /// <summary><c>SQLITE_CONFIG_MEMSTATUS</c>: counting each piece of memory makes all threads queue for one lock.</summary>
    private const int MemoryStatus = 9;

    private static readonly Lazy<string?> Fault = new(Load);

    /// <exception cref="LedgerUnavailableException">No engine, or one too old; the sentence says what to install.</exception>
    public static void Require()
    {
        if (Fault.Value is { } sentence) throw new LedgerUnavailableException(sentence);
    }

    /// <summary>Loads the first library that is there; false when none is.</summary>
    public static bool TryLoadFirst(IEnumerable<string> names, out nint library)
    {
        foreach (var name in names)
            if (NativeLibrary.TryLoad(name, out library))
                return true;
        library = 0;
        return false;
    }

    private static string? Load()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        try
        {
            raw.SetProvider(new SQLite3Provider_e_sqlite3());
            // Each step of the book is a savepoint of a few pages: no reason to wear out an SD card with them.
            _ = raw.sqlite3_config(SavepointSpill, -1);
            _ = raw.sqlite3_config(MemoryStatus, 0);
            return raw.sqlite3_libversion_number() >= Oldest ? null
                : $"SQLite {raw.sqlite3_libversion().utf8_to_string()} on this box is older than 3.33: upgrade the package libsqlite3-0.";
        }
        catch (DllNotFoundException) { return Missing; }
    }

    // Zero sends the runtime on to its own search, which finds a bundled engine where one was shipped.
    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? search) =>
        name == "e_sqlite3" && TryLoadFirst(["libsqlite3.so.0"], out var library) ? library : 0;
}
