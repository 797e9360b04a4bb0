using System.Text.Json;
using EsimModem.Ledger;

namespace EsimModem.Store;

/// <summary>Tells the lives of another book's orders anew in this one, under their old numbers, so that nothing open is forgotten.</summary>
internal static class TakingOver
{
    private const string Carried = "carried";

    /// <summary>An order of ours that was open may have been sent after the last row that could be read: it is unknown.</summary>
    public static Order Tell(BookPen pen, Order read, DateTimeOffset now, string from)
    {
        var order = Now(read with { Draft = read.Draft with { Parent = Known(pen, read.Draft.Parent) } }, now);
        var isOver = order is { State: OrderState.Likely, EndedAt: not null };
        OrderTable.Insert(pen.Database, isOver ? order with { EndedAt = null } : order);
        if (isOver) OrderTable.Close(pen.Database, order);
        Add(pen, order, order.StartedAt, OrderState.Planned, $"taken over from {from}: {order.Draft.Why}", null, JsonSerializer.Serialize(order.Draft, BookJson.Default.OrderDraft));
        if (order.SentAt is { } sent) Add(pen, order, sent, OrderState.Sending, "as the other book tells", Carried, null);
        if (order.State is OrderState.Planned or OrderState.Sending) return order;
        var receipt = order.Receipt is { } paper ? new ReceiptDraft(paper.Paid, paper.BalanceAfter, paper.ValidAfter, paper.Words) : null;
        if (receipt is not null) ReceiptTable.Add(pen.Database, order, receipt, order.EndedAt ?? now);
        if (receipt is not null && order.Draft.Proves is { } proves) ProvenTable.Add(pen.Database, proves, order.Id);
        Add(pen, order, order.EndedAt ?? now, order.State,
            order.IsOpen ? "nobody knows what became of it after the last row that could be read" : "as the other book tells", isOver ? Evidence.Over : Carried,
            receipt is null ? null : JsonSerializer.Serialize(receipt, BookJson.Default.ReceiptDraft));
        return order;
    }

    private static Order Now(Order read, DateTimeOffset now) =>
        !read.IsOpen || read.Draft.IsTask ? read
        : read with { State = OrderState.Unknown, SentAt = read.SentAt ?? now };

    private static long? Known(BookPen pen, long? parent) => parent is { } id && OrderTable.Find(pen.Database, id) is not null ? id : null;

    private static void Add(BookPen pen, Order order, DateTimeOffset at, OrderState state, string text, string? evidence, string? detail) =>
        pen.Append(new BookEntry(at, order.Iccid, NoteKind.Order, text, null, order.Id, state, evidence, detail));
}
