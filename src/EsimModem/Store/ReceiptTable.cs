using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>Receipts, numbered from one; what the order already says is read from the order.</summary>
internal static class ReceiptTable
{
    private const string Rows = """
        SELECT r.id, r.order_id, r.iccid, o.kind, o.plan, r.paid, r.paid_currency, o.balance_before, o.balance_currency,
               r.balance_after, r.balance_currency, o.valid_before, r.valid_after, r.at, r.at_offset, r.words
        FROM receipts r JOIN orders o ON o.id = r.order_id
        """;

    public static Receipt Add(Database database, Order order, ReceiptDraft draft, DateTimeOffset at)
    {
        var id = database.Prepare("SELECT coalesce(max(id), 0) + 1 FROM receipts").First(row => row.Number(0));
        database.Prepare("INSERT INTO receipts (id, order_id, iccid, paid, paid_currency, balance_after, balance_currency, valid_after, at, at_offset, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Bind(id).Bind(order.Id).Bind(order.Iccid).Bind(draft.Paid).Bind(draft.BalanceAfter).Bind(draft.ValidAfter).Bind(at).Bind(draft.Words).Run();
        return Of(database, order.Id)!;
    }

    public static Receipt? Of(Database database, long order) => database.Prepare($"{Rows} WHERE r.order_id = ?").Bind(order).First(Read);

    public static List<Receipt> List(Database database, string? iccid, int limit, long? after)
    {
        var newest = after ?? long.MaxValue;
        return iccid is null
            ? database.Prepare($"{Rows} WHERE r.id < ? ORDER BY r.id DESC LIMIT ?").Bind(newest).Bind(limit).All(Read)
            : database.Prepare($"{Rows} WHERE r.iccid = ? AND r.id < ? ORDER BY r.id DESC LIMIT ?").Bind(iccid).Bind(newest).Bind(limit).All(Read);
    }

    private static Receipt Read(Statement row) => new(
        row.Number(0), row.Number(1), row.Text(2), TradeWord.Parse<OrderKind>(row.Text(3)), row.TextOrNull(4), row.MoneyOrNull(5),
        row.MoneyOrNull(7), row.MoneyOrNull(9), row.ExpiryOrNull(11), row.ExpiryOrNull(12), row.Instant(13), row.Text(15));
}
