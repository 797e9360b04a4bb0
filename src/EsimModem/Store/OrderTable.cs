using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>Where every order stands: a projection of its rows in the book, kept in the same transaction.</summary>
internal static class OrderTable
{
    /// <summary>Word for word as in the partial indexes, so that they are used.</summary>
    public const string IsOpen = "state NOT IN ('confirmed', 'refused', 'abandoned') AND over_at IS NULL";

    private const string Rows = """
        SELECT id, iccid, kind, way, plan, price, currency, settles, balance_before, balance_currency, valid_before,
               promised_at, promised_offset, asked_by, why, parent, attempt, proves, state,
               started_at, started_offset, sent_at, sent_offset, ended_at, ended_offset, over_at, over_offset, recipient
        FROM orders
        """;

    private const string New = """
        INSERT INTO orders (id, iccid, kind, way, plan, price, currency, settles, balance_before, balance_currency, valid_before,
                            promised_at, promised_offset, asked_by, why, parent, attempt, proves, state,
                            started_at, started_offset, sent_at, sent_offset, ended_at, ended_offset, counted, counted_currency, counted_units, counted_at, recipient)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string Step = """
        UPDATE orders SET state = ?, sent_at = ?, sent_offset = ?, ended_at = ?, ended_offset = ?, counted = ?, counted_currency = ?, counted_units = ?, counted_at = ?
        WHERE id = ?
        """;

    /// <summary>Above every order of this book, and of any other state that it had come to.</summary>
    public static long NextId(Database database) => Math.Max(Highest(database), KeptTable.Number(database, KeptNames.OrdersAbove)) + 1;

    public static long Highest(Database database) => database.Prepare("SELECT coalesce(max(id), 0) FROM orders").First(row => row.Number(0));

    /// <summary>Adds the numbers of all open orders and of those that counted since then; what was found before a failure stays.</summary>
    public static void EachThatMatters(Database database, DateTimeOffset since, bool backwards, ISet<long> found) =>
        database.Prepare($"SELECT id FROM orders NOT INDEXED WHERE ({IsOpen}) OR counted_at >= ? ORDER BY id {(backwards ? "DESC" : "ASC")}")
            .Bind(since.Sortable()).Each(row => found.Add(row.Number(0)) || !backwards);

    public static void Insert(Database database, Order order)
    {
        var draft = order.Draft;
        database.Prepare(New)
            .Bind(order.Id).Bind(draft.Iccid).Bind(TradeWord.Of(draft.Kind)).Bind(TradeWord.Of(draft.Way)).Bind(draft.Plan).Bind(draft.Price)
            .Bind(draft.Settles.Ticks).Bind(draft.BalanceBefore).Bind(draft.ValidBefore).Bind(draft.Promised).Bind(draft.AskedBy).Bind(draft.Why)
            .Bind(draft.Parent).Bind(draft.Attempt).Bind(draft.Proves).Bind(TradeWord.Of(order.State)).Bind(order.StartedAt)
            .Bind(order.SentAt).Bind(order.EndedAt).Bind(Counting.Of(order)).Bind(draft.To).Run();
    }

    public static void Move(Database database, Order order) =>
        database.Prepare(Step).Bind(TradeWord.Of(order.State)).Bind(order.SentAt).Bind(order.EndedAt).Bind(Counting.Of(order)).Bind(order.Id).Run();

    /// <summary>Of what was ordered only the figures of the account change.</summary>
    public static void Refresh(Database database, Order order) =>
        database.Prepare("UPDATE orders SET settles = ?, balance_before = ?, balance_currency = ?, valid_before = ?, promised_at = ?, promised_offset = ? WHERE id = ?")
            .Bind(order.Draft.Settles.Ticks).Bind(order.Draft.BalanceBefore).Bind(order.Draft.ValidBefore).Bind(order.Draft.Promised).Bind(order.Id).Run();

    /// <summary>Ends a likely order as it is.</summary>
    public static void Close(Database database, Order order) =>
        database.Prepare("UPDATE orders SET over_at = ?, over_offset = ? WHERE id = ?").Bind(order.EndedAt).Bind(order.Id).Run();

    public static Order? Find(Database database, long id) =>
        database.Prepare($"{Rows} WHERE id = ?").Bind(id).First(Bare) is { } order ? Whole(database, order) : null;

    /// <summary>The open order that keeps any other of its kind from being written.</summary>
    public static (long Id, OrderState State)? OpenOf(Database database, string iccid, OrderKind kind) =>
        database.Prepare($"SELECT id, state FROM orders WHERE iccid = ? AND kind = ? AND {IsOpen}").Bind(iccid).Bind(TradeWord.Of(kind))
            .First(row => ((long, OrderState)?)(row.Number(0), TradeWord.Parse<OrderState>(row.Text(1))));

    /// <summary>Orders of ours that were on their way; a person's task is on his way, not on ours.</summary>
    public static List<long> Sending(Database database) =>
        database.Prepare($"SELECT id FROM orders WHERE {IsOpen} AND state = 'sending' AND way <> 'person' ORDER BY id").All(row => row.Number(0));

    /// <summary>Open orders that began before then: whose they are, and since when.</summary>
    public static List<(string Iccid, DateTimeOffset Since)> OpenSince(Database database, DateTimeOffset before) =>
        database.Prepare($"SELECT iccid, started_at, started_offset FROM orders WHERE {IsOpen} AND started_at < ?").Bind(before.Sortable())
            .All(row => (row.Text(0), row.Instant(1)));

    /// <summary>Open orders that the daemon would still send by itself.</summary>
    public static List<long> Unsent(Database database) =>
        database.Prepare($"SELECT id FROM orders WHERE {IsOpen} AND state IN ('planned', 'approving') AND way <> 'person' ORDER BY id").All(row => row.Number(0));

    public static List<Order> List(Database database, OrderQuery query)
    {
        var sql = $"{Rows} WHERE id < ?"
            + (query.Iccid is null ? "" : " AND iccid = ?")
            + (query.Kind is null ? "" : " AND kind = ?")
            + (query.Not is null ? "" : " AND kind <> ?")
            + (query.State is null ? "" : " AND state = ?")
            + (query.OpenOnly ? $" AND {IsOpen}" : "")
            + " ORDER BY id DESC LIMIT ?";
        var statement = database.Prepare(sql).Bind(query.After ?? long.MaxValue);
        if (query.Iccid is { } iccid) statement.Bind(iccid);
        if (query.Kind is { } kind) statement.Bind(TradeWord.Of(kind));
        if (query.Not is { } not) statement.Bind(TradeWord.Of(not));
        if (query.State is { } state) statement.Bind(TradeWord.Of(state));
        return [.. statement.Bind(query.Limit).All(Bare).Select(order => Whole(database, order))];
    }

    private static Order Whole(Database database, Order bare) => bare with
    {
        Evidence = BookTable.EvidenceOf(database, bare.Id),
        Receipt = bare.State == OrderState.Confirmed ? ReceiptTable.Of(database, bare.Id) : null,
    };

    private static Order Bare(Statement row) => new(
        row.Number(0), DraftOf(row), TradeWord.Parse<OrderState>(row.Text(18)),
        row.Instant(19), row.InstantOrNull(21), row.InstantOrNull(23) ?? row.InstantOrNull(25), [], null);

    private static OrderDraft DraftOf(Statement row) => new(
        row.Text(1), TradeWord.Parse<OrderKind>(row.Text(2)), TradeWord.Parse<WayKind>(row.Text(3)), row.TextOrNull(4), row.MoneyOrNull(5),
        TimeSpan.FromTicks(row.Number(7)), row.MoneyOrNull(8), row.ExpiryOrNull(10), row.InstantOrNull(11),
        row.Text(13), row.Text(14), row.NumberOrNull(15), (int)row.Number(16), row.TextOrNull(17), row.TextOrNull(27));
}
