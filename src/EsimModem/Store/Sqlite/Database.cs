using SQLitePCL;

namespace EsimModem.Store.Sqlite;

/// <summary>One connection to a database file, for one thread at a time; its statements are prepared once and kept.</summary>
internal sealed class Database : IDisposable
{
    // The class of the engine's packaged ADO.NET layer starts a timer on the pool, which a virtual run must not see.
    private readonly sqlite3 _handle;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    private Func<bool>? _mayGoOn;

    private Database(sqlite3 handle) => _handle = handle;

    /// <summary>Whether a transaction is under way; the engine ends one by itself after some failures.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    /// <exception cref="SqliteFailure">The file cannot be opened that way.</exception>
    public static Database Open(string path, bool writable)
    {
        SqliteEngine.Require();
        var flags = raw.SQLITE_OPEN_NOMUTEX | (writable ? raw.SQLITE_OPEN_READWRITE : raw.SQLITE_OPEN_READONLY);
        var code = raw.sqlite3_open_v2(path, out var handle, flags, null);
        if (code != raw.SQLITE_OK)
        {
            var failure = Failure(handle, code);
            handle.Dispose();
            throw failure;
        }
        _ = raw.sqlite3_extended_result_codes(handle, 1);
        _ = raw.sqlite3_busy_timeout(handle, (int)TimeSpan.FromSeconds(5).TotalMilliseconds);
        return new Database(handle);
    }

    /// <summary>Runs one or several statements that take nothing and give nothing.</summary>
    public void Run(string sql)
    {
        var code = raw.sqlite3_exec(_handle, sql);
        if (code != raw.SQLITE_OK) throw Failure(_handle, code);
    }

    /// <summary>From now on nothing moves from the log into the database by itself, nor at its closing: as if the program were killed.</summary>
    public void LeaveLog()
    {
        const int NoCheckpointOnClose = 1006;
        Run("PRAGMA wal_autocheckpoint = 0");
        _ = raw.sqlite3_db_config(_handle, NoCheckpointOnClose, 1, out _);
    }

    /// <summary>The statement, ready to be bound; the same text gives the same statement.</summary>
    public Statement Prepare(string sql)
    {
        if (_statements.TryGetValue(sql, out var known)) return known.Begin();
        var code = raw.sqlite3_prepare_v2(_handle, sql, out var handle);
        if (code != raw.SQLITE_OK) throw Failure(_handle, code);
        return _statements[sql] = new Statement(_handle, handle);
    }

    /// <summary>Ends whatever runs on this connection with a failure; from any thread.</summary>
    public void Interrupt() => raw.sqlite3_interrupt(_handle);

    /// <summary>Asked every few thousand steps of a statement whether it may go on; null ends the asking.</summary>
    public void GoOnWhile(Func<bool>? mayGoOn)
    {
        _mayGoOn = mayGoOn;
        raw.sqlite3_progress_handler(_handle, mayGoOn is null ? 0 : 5000, mayGoOn is null ? null : _ => _mayGoOn?.Invoke() == false ? 1 : 0, null);
    }

    /// <summary>Copies all pages as they are now into an empty database, so many at a time; whatever is written meanwhile is not in the copy.</summary>
    public void CopyTo(Database target, int pages, Action rest)
    {
        // A connection that stands in a transaction of its own sees one moment, and the copy need not begin again when others write.
        Run("BEGIN; SELECT count(*) FROM sqlite_master");
        using var copy = raw.sqlite3_backup_init(target._handle, "main", _handle, "main") ?? throw Failure(target._handle, raw.SQLITE_ERROR);
        for (int code; (code = raw.sqlite3_backup_step(copy, pages)) != raw.SQLITE_DONE; rest())
            if (code != raw.SQLITE_OK) throw Failure(target._handle, code);
        if (raw.sqlite3_backup_finish(copy) is not raw.SQLITE_OK and var end) throw Failure(target._handle, end);
        Run("COMMIT");
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        _statements.Clear();
        _handle.Dispose();
    }

    internal static SqliteFailure Failure(sqlite3 handle, int code) =>
        new(handle.IsInvalid ? code : raw.sqlite3_extended_errcode(handle),
            handle.IsInvalid ? raw.sqlite3_errstr(code).utf8_to_string() : raw.sqlite3_errmsg(handle).utf8_to_string());
}
