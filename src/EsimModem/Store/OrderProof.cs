using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>Holds where an order stands against the rows that tell its life: the chain proves the rows, this proves the order.</summary>
internal static class OrderProof
{
    public static BadRow? Verify(Database database) => VerifyBite(database, 0, int.MaxValue, BookProof.NoneTold).Bad ?? Missing(database);

    /// <summary>An order of which the book tells and that is not there.</summary>
    public static BadRow? Missing(Database database) =>
        database.Prepare("SELECT order_id, min(id) FROM book WHERE order_id IS NOT NULL AND order_id NOT IN (SELECT id FROM orders)")
            .First(row => row.IsNull(0) ? null : new BadRow(row.Number(1), $"order {row.Number(0)} is missing"));

    /// <summary>The next <paramref name="most"/> orders: the first that its rows tell otherwise, and how far it went.</summary>
    /// <param name="told">Rows whose fault is known.</param>
    public static (BadRow? Bad, long Reached) VerifyBite(Database database, long after, int most, IReadOnlySet<long> told)
    {
        foreach (var id in database.Prepare("SELECT id FROM orders WHERE id > ? ORDER BY id LIMIT ?").Bind(after).Bind(most).All(row => row.Number(0)))
        {
            if (Fault(database, OrderTable.Find(database, id)!) is { } bad && !told.Contains(bad.Row)) return (bad, after);
            after = id;
        }
        return (null, after);
    }

    private static BadRow? Fault(Database database, Order order)
    {
        var told = Told(database, order.Id);
        if (told is null) return new BadRow(0, $"the book says nothing of order {order.Id}");
        var (draft, state, started, sent, ended, receipt, row) = told;
        string? how = null;
        if (draft != order.Draft) how = "was ordered otherwise";
        else if (state != order.State) how = $"is {TradeWord.Of(state)} in the book, not {TradeWord.Of(order.State)}";
        else if (started != order.StartedAt || sent != order.SentAt || ended != order.EndedAt) how = "began, left or ended at another time";
        else if (receipt != Draft(order.Receipt)) how = "has another receipt in the book";
        return how is null ? null : new BadRow(row, $"order {order.Id} {how}");
    }

    private static ReceiptDraft? Draft(Receipt? receipt) =>
        receipt is null ? null : new ReceiptDraft(receipt.Paid, receipt.BalanceAfter, receipt.ValidAfter, receipt.Words);

    /// <summary>The order as its rows tell it; null when there is none.</summary>
    private static OrderTold? Told(Database database, long order)
    {
        OrderTold? told = null;
        database.Prepare("SELECT id, at, at_offset, state, detail, evidence FROM book WHERE order_id = ? ORDER BY id").Bind(order).Each(row =>
        {
            told = told is null ? OrderTold.First(row) : told.Next(row);
            return told is not null;
        });
        return told;
    }
}
