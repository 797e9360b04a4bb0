using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>Orders of the carrier files that a confirmed trial proved.</summary>
internal static class ProvenTable
{
    public static void Add(Database database, string what, long order) =>
        database.Prepare("INSERT INTO proven (what, order_id) VALUES (?, ?) ON CONFLICT (what) DO NOTHING").Bind(what).Bind(order).Run();

    public static List<string> All(Database database) => database.Prepare("SELECT what FROM proven ORDER BY what").All(row => row.Text(0));
}
