using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>Adds up orders without reading any of them whole.</summary>
internal static class TotalsTable
{
    public static OrderTotals After(Database database, long after) => new(
        Math.Max(after, OrderTable.Highest(database)),
        database.Prepare($"SELECT id FROM orders WHERE id > ? AND {OrderTable.IsOpen} ORDER BY id").Bind(after).All(row => row.Number(0)),
        database.Prepare($"""
            SELECT o.kind, o.way, o.state, CASE o.state WHEN 'confirmed' THEN coalesce(r.paid, o.price) END AS cost, coalesce(r.paid_currency, o.currency), count(*)
            FROM orders o LEFT JOIN receipts r ON r.order_id = o.id
            WHERE o.id > ? AND NOT ({OrderTable.IsOpen})
            GROUP BY o.kind, o.way, o.state, cost, coalesce(r.paid_currency, o.currency)
            """).Bind(after).All(Total));

    private static OrderTotal Total(Statement row) => new(
        TradeWord.Parse<OrderKind>(row.Text(0)), TradeWord.Parse<WayKind>(row.Text(1)), TradeWord.Parse<OrderState>(row.Text(2)), row.MoneyOrNull(3), row.Number(5));
}
