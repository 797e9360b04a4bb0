using System.Text.Json;
using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>The rows of the book that tell of a balance's change; both sides lie in the row's detail, so that the chain proves them.</summary>
internal static class MovementTable
{
    private const string Rows = "SELECT detail FROM book WHERE what = 'movement'";

    public static string? Detail(Movement? moved) => moved is null ? null : JsonSerializer.Serialize(moved, BookJson.Default.Movement);

    public static List<Movement> Between(Database database, string? iccid, DateTimeOffset from, DateTimeOffset to)
    {
        var statement = database.Prepare($"{Rows} AND at > ? AND at <= ?{(iccid is null ? "" : " AND iccid = ?")} ORDER BY id").Bind(from.Sortable()).Bind(to.Sortable());
        return (iccid is null ? statement : statement.Bind(iccid)).All(Read);
    }

    public static Movement? Last(Database database, string iccid, DateTimeOffset at) =>
        database.Prepare($"{Rows} AND iccid = ? AND at <= ? ORDER BY at DESC, id DESC LIMIT 1").Bind(iccid).Bind(at.Sortable()).First(Read);

    private static Movement Read(Statement row) => JsonSerializer.Deserialize(row.Text(0), BookJson.Default.Movement)!;
}
