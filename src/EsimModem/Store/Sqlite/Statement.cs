using System.Text;
using SQLitePCL;

namespace EsimModem.Store.Sqlite;

/// <summary>One prepared statement: bind its parameters from left to right, then run it or read its rows.</summary>
internal sealed class Statement(sqlite3 database, sqlite3_stmt handle) : IDisposable
{
    private const int ShortText = 400;
    private int _bound;

    public Statement Begin()
    {
        _ = raw.sqlite3_reset(handle);
        _ = raw.sqlite3_clear_bindings(handle);
        _bound = 0;
        return this;
    }

    public Statement Bind(long? value) =>
        Checked(value is { } number ? raw.sqlite3_bind_int64(handle, ++_bound, number) : raw.sqlite3_bind_null(handle, ++_bound));

    public Statement Bind(string? value) => Checked(value switch
    {
        null => raw.sqlite3_bind_null(handle, ++_bound),
        "" => raw.sqlite3_bind_text(handle, ++_bound, ""), // an empty span would be bound as null
        _ => Text(value),
    });

    /// <summary>Binds a text that is UTF-8 already.</summary>
    public Statement BindText(ReadOnlySpan<byte> octets) => Checked(raw.sqlite3_bind_text(handle, ++_bound, octets));

    public Statement Bind(byte[]? value) =>
        Checked(value is null ? raw.sqlite3_bind_null(handle, ++_bound) : raw.sqlite3_bind_blob(handle, ++_bound, value));

    /// <summary>Binds two parameters: the instant and the minutes of its offset.</summary>
    public Statement Bind(DateTimeOffset? value) => Bind(value?.Sortable()).Bind(value?.TotalOffsetMinutes);

    /// <summary>Runs it to its end; how many rows it changed.</summary>
    public int Run()
    {
        try
        {
            while (Step()) { }
            return raw.sqlite3_changes(database);
        }
        finally { _ = raw.sqlite3_reset(handle); }
    }

    public List<T> All<T>(Func<Statement, T> read)
    {
        var rows = new List<T>();
        try
        {
            while (Step()) rows.Add(read(this));
            return rows;
        }
        finally { _ = raw.sqlite3_reset(handle); }
    }

    /// <summary>The first row, or the default where there is none.</summary>
    public T? First<T>(Func<Statement, T> read)
    {
        try { return Step() ? read(this) : default; }
        finally { _ = raw.sqlite3_reset(handle); }
    }

    /// <summary>Gives each row to <paramref name="read"/> until it says false.</summary>
    public void Each(Func<Statement, bool> read)
    {
        try { while (Step() && read(this)) { } }
        finally { _ = raw.sqlite3_reset(handle); }
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    public long Number(int column) => raw.sqlite3_column_int64(handle, column);

    public long? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    // Read as bytes: the engine's text ends at a NUL, and carriers have sent such.
    public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(handle, column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(handle, column).ToArray();

    public byte[]? BytesOrNull(int column) => IsNull(column) ? null : Bytes(column);

    /// <summary>The instant of two columns, as it was bound.</summary>
    public DateTimeOffset Instant(int column) => Instants.From(Number(column), (int)Number(column + 1));

    public DateTimeOffset? InstantOrNull(int column) => IsNull(column) ? null : Instant(column);

    public void Dispose() => handle.Dispose();

    private int Text(string value)
    {
        // The engine keeps a copy of its own.
        if (value.Length > ShortText) return raw.sqlite3_bind_text(handle, ++_bound, Encoding.UTF8.GetBytes(value));
        Span<byte> octets = stackalloc byte[3 * ShortText];
        return raw.sqlite3_bind_text(handle, ++_bound, octets[..Encoding.UTF8.GetBytes(value, octets)]);
    }

    private bool Step()
    {
        var code = raw.sqlite3_step(handle);
        return code switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw Database.Failure(database, code),
        };
    }

    private Statement Checked(int code) => code == raw.SQLITE_OK ? this : throw Database.Failure(database, code);
}
