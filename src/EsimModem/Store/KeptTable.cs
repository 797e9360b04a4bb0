using System.Globalization;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>Small facts of the whole bank, by name.</summary>
internal static class KeptTable
{
    public static void Keep(Database database, string name, string? value)
    {
        if (value is null) database.Prepare("DELETE FROM kept WHERE name = ?").Bind(name).Run();
        else database.Prepare("INSERT INTO kept (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value").Bind(name).Bind(value).Run();
    }

    public static string? Find(Database database, string name) =>
        database.Prepare("SELECT value FROM kept WHERE name = ?").Bind(name).First(row => row.Text(0));

    /// <summary>Zero when nothing is kept there.</summary>
    public static long Number(Database database, string name) =>
        Find(database, name) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : 0;
}
