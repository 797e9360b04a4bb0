using SQLitePCL;

namespace EsimModem.Store.Sqlite;

/// <summary>What the engine said when it would not do a thing.</summary>
internal sealed class SqliteFailure(int code, string words) : Exception(words)
{
    /// <summary>As when the disk has no room left.</summary>
    public static SqliteFailure Full() => new(raw.SQLITE_FULL, "database or disk is full");

    /// <summary>The engine's extended result code.</summary>
    public int Code { get; } = code;

    /// <summary>The chief code without its particulars.</summary>
    public int Chief => Code & 0xff;

    /// <summary>The disk has no room left.</summary>
    public bool IsFull => Chief == raw.SQLITE_FULL;

    /// <summary>A rule of the schema was broken, not the disk: only the statement failed.</summary>
    public bool IsConstraint => Chief == raw.SQLITE_CONSTRAINT;

    /// <summary>We ended it ourselves.</summary>
    public bool IsInterruption => Chief == raw.SQLITE_INTERRUPT;
}
