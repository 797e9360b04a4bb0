using System.Text.Json;
using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>An order as the rows of the book tell it, row by row: <c>id, at, at_offset, state, detail, evidence</c>.</summary>
internal sealed record OrderTold(
    OrderDraft Draft, OrderState State, DateTimeOffset Started, DateTimeOffset? Sent, DateTimeOffset? Ended, ReceiptDraft? Receipt, long Row)
{
    /// <summary>Null when the row does not begin an order.</summary>
    public static OrderTold? First(Statement row) => row.IsNull(4) ? null : new(
        JsonSerializer.Deserialize(row.Text(4), BookJson.Default.OrderDraft)!, StateOf(row), row.Instant(1), null, null, null, row.Number(0));

    public OrderTold Next(Statement row)
    {
        var state = StateOf(row);
        // The detail of a step is a receipt, but for an order that is planned still: there it is the draft of now.
        var isDraft = state == OrderState.Planned && !row.IsNull(4);
        return this with
        {
            Draft = isDraft ? JsonSerializer.Deserialize(row.Text(4), BookJson.Default.OrderDraft)! : Draft,
            State = state,
            Sent = state == OrderState.Sending ? Sent ?? row.Instant(1) : Sent,
            Ended = state.IsOpen() && row.TextOrNull(5) != Evidence.Over ? null : Ended ?? row.Instant(1),
            Receipt = isDraft || row.IsNull(4) ? Receipt : JsonSerializer.Deserialize(row.Text(4), BookJson.Default.ReceiptDraft),
            Row = row.Number(0),
        };
    }

    private static OrderState StateOf(Statement row) => TradeWord.Parse<OrderState>(row.Text(3));
}
