using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>What orders take of the caps, as it lies beside them.</summary>
internal static class CountingColumns
{
    public static Statement Bind(this Statement statement, Counting? counting) =>
        statement.Bind(counting?.Amount).Bind(counting?.Units).Bind(counting?.Since.Sortable());
}
