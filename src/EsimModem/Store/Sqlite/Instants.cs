namespace EsimModem.Store.Sqlite;

/// <summary>An instant as two numbers of the database: units of 100 ns since 1970 in UTC, which sort, and the minutes of its offset.</summary>
internal static class Instants
{
    public static long Sortable(this DateTimeOffset instant) => instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;

    public static DateTimeOffset From(long sortable, int offsetMinutes) =>
        new DateTimeOffset(DateTimeOffset.UnixEpoch.Ticks + sortable, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(offsetMinutes));
}
