using System.Text.Json;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>Holds the whole book against itself while it is being written: its pages and indexes, every row of the chain, every order.</summary>
internal sealed class WholeCheck(string path, IReadOnlySet<long> told, TimeProvider clock, CancellationToken stop)
{
    private const int RowsOfABite = 500;
    private const int OrdersOfABite = 100;
    private readonly Pace _pace = new(clock, stop);

    /// <summary>The first fault that was not told before, and so many rows that prove themselves.</summary>
    public (long Rows, BadRow? Bad) Run()
    {
        using var database = BookFile.OpenReadable(path);
        using var stopped = stop.Register(database.Interrupt);
        var rows = 0L;
        try
        {
            if (Pages(database) is { } torn) return (0, torn);
            var bad = Rows(database, ref rows);
            return (rows, bad ?? Orders(database));
        }
        catch (SqliteFailure failure)
        {
            stop.ThrowIfCancellationRequested();
            throw BookFault.From(failure, path);
        }
        catch (Exception e) when (e is JsonException or FormatException) { return (rows, new BadRow(0, e.Message)); }
    }

    private BadRow? Pages(Database database)
    {
        foreach (var table in database.Prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name").All(row => row.Text(0)))
        {
            var found = database.Prepare($"PRAGMA integrity_check({table})").First(row => row.Text(0));
            if (found != "ok") return new BadRow(0, found ?? $"the table {table} gives no answer to a check");
            _pace.Rest();
        }
        return null;
    }

    private BadRow? Rows(Database database, ref long rows)
    {
        for (var head = BookHead.Empty; ;)
        {
            var (bad, reached) = BookProof.VerifyBite(database, head, RowsOfABite, told);
            rows = reached.Row;
            if (bad is not null || reached.Row == head.Row) return bad;
            head = reached;
            _pace.Rest();
        }
    }

    private BadRow? Orders(Database database)
    {
        for (var last = 0L; ;)
        {
            var (bad, reached) = OrderProof.VerifyBite(database, last, OrdersOfABite, told);
            if (bad is not null) return bad;
            if (reached == last) return OrderProof.Missing(database) is { } missing && !told.Contains(missing.Row) ? missing : null;
            last = reached;
            _pace.Rest();
        }
    }
}
