using System.Text.Json;
using EsimModem.Carriers.Replies;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>An end of validity in one column, as JSON.</summary>
internal static class ExpiryColumn
{
    public static Statement Bind(this Statement statement, Expiry? expiry) =>
        statement.Bind(expiry is null ? null : JsonSerializer.Serialize(expiry, BookJson.Default.Expiry));

    public static Expiry? ExpiryOrNull(this Statement row, int column) =>
        row.IsNull(column) ? null : JsonSerializer.Deserialize(row.Text(column), BookJson.Default.Expiry);
}
