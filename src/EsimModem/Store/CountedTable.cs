using EsimModem.Carriers;
using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>What orders take of the caps: open, unknown and happened ones, each kind for itself.</summary>
internal static class CountedTable
{
    /// <summary>At the most so much, for little work; whatever is later than now counts too, since a clock may have been put back.</summary>
    /// <param name="self">An order that does not count, since it is the one that asks.</param>
    public static decimal AtMost(Database database, string? iccid, OrderKind kind, string currency, DateTimeOffset after, long self) =>
        Select("coalesce(sum(counted_units), 0)", database, iccid, kind, currency, after, self).First(row => row.Number(0)) / (decimal)Counting.UnitsOfOne;

    /// <summary>To the last digit, oldest first.</summary>
    public static List<(DateTimeOffset At, decimal Amount)> Exactly(
        Database database, string? iccid, OrderKind kind, string currency, DateTimeOffset after, long self) =>
        [.. Select("counted_at, counted", database, iccid, kind, currency, after, self)
            .All(row => (At: Instants.From(row.Number(0), 0), MoneyColumns.Amount(row.Text(1)))).OrderBy(one => one.At)];

    /// <summary>All kinds together, by currency.</summary>
    public static List<Money> Sums(Database database, string? iccid, DateTimeOffset since)
    {
        var statement = database.Prepare($"SELECT counted, counted_currency FROM orders WHERE counted_at >= ?{(iccid is null ? "" : " AND iccid = ?")}").Bind(since.Sortable());
        if (iccid is not null) statement.Bind(iccid);
        return Sums(statement.All(row => row.MoneyOrNull(0)!));
    }

    /// <summary>The same for every SIM that spent anything.</summary>
    public static Dictionary<string, IReadOnlyList<Money>> SumsBySim(Database database, DateTimeOffset since) =>
        database.Prepare("SELECT iccid, counted, counted_currency FROM orders WHERE counted_at >= ?").Bind(since.Sortable())
            .All(row => (Iccid: row.Text(0), Money: row.MoneyOrNull(1)!)).GroupBy(one => one.Iccid, one => one.Money)
            .ToDictionary(sim => sim.Key, IReadOnlyList<Money> (sim) => Sums(sim), StringComparer.Ordinal);

    private static List<Money> Sums(IEnumerable<Money> counted) => [.. counted.GroupBy(money => money.Currency)
        .Select(group => new Money(group.Sum(money => money.Amount), group.Key)).OrderBy(money => money.Currency, StringComparer.Ordinal)];

    /// <summary>A reactivation is a renewal that came late: both take of the same sum.</summary>
    private static (OrderKind, OrderKind) Together(OrderKind kind) =>
        kind is OrderKind.Renewal or OrderKind.Reactivation ? (OrderKind.Renewal, OrderKind.Reactivation) : (kind, kind);

    private static Statement Select(
        string what, Database database, string? iccid, OrderKind kind, string currency, DateTimeOffset after, long self)
    {
        var (one, other) = Together(kind);
        var statement = database.Prepare($"""
            SELECT {what} FROM orders
            WHERE counted_at > ? AND counted_currency = ? AND kind IN (?, ?) AND id <> ?{(iccid is null ? "" : " AND iccid = ?")}
            """).Bind(after.Sortable()).Bind(currency).Bind(TradeWord.Of(one)).Bind(TradeWord.Of(other)).Bind(self);
        return iccid is null ? statement : statement.Bind(iccid);
    }
}
