using System.Text;
using EsimModem.Store.Sqlite;

namespace EsimModem.Tests.Store;

/// <summary>The rows of a book as statements that put them into an empty one of the same schema.</summary>
internal static class BookRows
{
    /// <summary>Orders first, since the book and the receipts point at them.</summary>
    private static readonly string[] First = ["orders", "book"];

    public static string Of(Database database)
    {
        var text = new StringBuilder();
        var tables = database.Prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('migrations') AND name NOT LIKE 'sqlite%' ORDER BY rowid").All(row => row.Text(0));
        foreach (var table in First.Concat(tables.Except(First)))
        {
            var columns = database.Prepare($"SELECT name FROM pragma_table_info('{table}')").All(row => row.Text(0));
            var values = string.Join(" || ', ' || ", columns.Select(column => $"quote({column})"));
            foreach (var row in database.Prepare($"SELECT {values} FROM {table}").All(row => row.Text(0)))
                text.Append($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({row});\n");
        }
        return text.ToString();
    }
}
