using System.Text.Json;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;

namespace EsimModem.Store;

/// <summary>The life of an order in the book: each step is checked, projected and told by a row, all in one transaction.</summary>
internal static class OrderWriting
{
    public static Order Plan(BookPen pen, OrderDraft draft, SpendingSettings caps, DateTimeOffset now)
    {
        if (OrderTable.OpenOf(pen.Database, draft.Iccid, draft.Kind) is { } open)
            throw new OrderRefusedException(
                $"Order {open.Id} ({TradeWord.Of(draft.Kind)}) of this SIM is still open ({TradeWord.Of(open.State)}): only when it has ended another one is taken; a person may end it with `resolve {open.Id}`.",
                OrderRefusal.AlreadyOpen, open.Id);
        HoldCheck.Require(pen.Database, draft);
        if (!draft.IsTask && draft.Way != WayKind.Auto) CapCheck.Require(pen.Database, draft, caps, now, self: 0);
        var order = new Order(OrderTable.NextId(pen.Database), draft, OrderState.Planned, now, null, null, [], null);
        OrderTable.Insert(pen.Database, order);
        pen.Append(new BookEntry(now, draft.Iccid, NoteKind.Order, Sentence(draft), null, order.Id, OrderState.Planned, null,
            JsonSerializer.Serialize(draft, BookJson.Default.OrderDraft)));
        return order;
    }

    /// <param name="text">Of the message; it may be dropped in time.</param>
    public static Order Plan(BookPen pen, OrderDraft draft, SpendingSettings caps, DateTimeOffset now, string text, int parts)
    {
        var order = Plan(pen, draft, caps, now);
        MessageTable.Add(pen, order, text, parts);
        return order;
    }

    public static Order Advance(BookPen pen, Order believed, OrderState to, Evidence evidence, ReceiptDraft? receipt, SpendingSettings caps)
    {
        var stored = Stored(pen, believed);
        if (!stored.IsOpen || !stored.State.MayBecome(to))
            throw new OrderRefusedException($"Order {stored.Id} is {TradeWord.Of(stored.State)} and cannot become {TradeWord.Of(to)}.", OrderRefusal.WrongState);
        if (receipt is not null && to != OrderState.Confirmed)
            throw new ArgumentException($"Only a confirmed order has a receipt, not one that is {TradeWord.Of(to)}.", nameof(receipt));
        if (to == OrderState.Sending)
        {
            HoldCheck.Require(pen.Database, stored.Draft);
            CapCheck.Require(pen.Database, stored.Draft, caps, evidence.At, stored.Id);
        }

        var moved = stored with
        {
            State = to,
            SentAt = to == OrderState.Sending ? evidence.At : stored.SentAt,
            EndedAt = to.IsOpen() ? null : evidence.At,
            Evidence = [.. stored.Evidence, evidence],
        };
        if (receipt is not null) moved = moved with { Receipt = ReceiptTable.Add(pen.Database, moved, receipt, evidence.At) };
        OrderTable.Move(pen.Database, moved);
        if (to == OrderState.Confirmed && receipt is not null && stored.Draft.Proves is { } proved) ProvenTable.Add(pen.Database, proved, stored.Id);
        Tell(pen, moved, evidence, receipt);
        return moved;
    }

    /// <summary>The figures of the account as they are now, under what was ordered and approved before.</summary>
    public static Order Refresh(BookPen pen, Order believed, OrderDraft now, DateTimeOffset at)
    {
        var stored = Stored(pen, believed);
        if (stored.State != OrderState.Planned || stored.SentAt is not null)
            throw new OrderRefusedException($"Order {stored.Id} is {TradeWord.Of(stored.State)}: only one that is still to be sent takes the figures of now.", OrderRefusal.WrongState);
        if (now with { BalanceBefore = stored.Draft.BalanceBefore, ValidBefore = stored.Draft.ValidBefore, Promised = stored.Draft.Promised, Settles = stored.Draft.Settles } != stored.Draft)
            throw new OrderRefusedException($"Order {stored.Id} was written for something else: give it up and write another one.", OrderRefusal.WrongState);
        var evidence = new Evidence(at, Evidence.Account, $"the account was read anew before it is sent: {now.BalanceBefore?.ToString() ?? "no balance"}, until {now.ValidBefore?.ToString() ?? "no known end"}");
        var fresh = stored with { Draft = now, Evidence = [.. stored.Evidence, evidence] };
        OrderTable.Refresh(pen.Database, fresh);
        Tell(pen, fresh, evidence, JsonSerializer.Serialize(now, BookJson.Default.OrderDraft));
        return fresh;
    }

    /// <summary>Ends a likely order without another word on whether it happened.</summary>
    public static Order Close(BookPen pen, Order believed, Evidence evidence)
    {
        var stored = Stored(pen, believed);
        if (!stored.IsOpen || stored.State != OrderState.Likely)
            throw new OrderRefusedException($"Order {stored.Id} is {TradeWord.Of(stored.State)}: only an open likely one ends as it is.", OrderRefusal.WrongState);
        var closed = stored with { EndedAt = evidence.At, Evidence = [.. stored.Evidence, evidence] };
        OrderTable.Close(pen.Database, closed);
        Tell(pen, closed, evidence, receipt: null);
        return closed;
    }

    public static Order Witness(BookPen pen, Order believed, Evidence evidence, SpendingSettings? caps)
    {
        var stored = OrderTable.Find(pen.Database, believed.Id) ?? throw Unknown(believed.Id);
        var seen = stored with { Evidence = [.. stored.Evidence, evidence] };
        if (caps is not null) CapCheck.Require(pen.Database, stored.Draft, caps, evidence.At, stored.Id);
        // A task that is taken or given back takes more or less of the caps.
        if (seen is { Draft.IsTask: true, IsOpen: true }) OrderTable.Move(pen.Database, seen);
        Tell(pen, seen, evidence, receipt: null);
        return seen;
    }

    /// <summary>Money rule 1: what was on its way when the program stopped may have happened; how many there were.</summary>
    public static int AfterRestart(BookPen pen, DateTimeOffset now)
    {
        var sending = OrderTable.Sending(pen.Database);
        var evidence = new Evidence(now, "restart", "the program stopped while this was being sent; nobody knows whether it left the box");
        foreach (var id in sending) Advance(pen, OrderTable.Find(pen.Database, id)!, OrderState.Unknown, evidence, null, SpendingSettings.None);
        return sending.Count;
    }

    /// <summary>Orders that were never sent as far as this book knows, but may have been by a later state of it: how many.</summary>
    public static int AfterPutBack(BookPen pen, DateTimeOffset now)
    {
        var unsent = OrderTable.Unsent(pen.Database);
        foreach (var id in unsent)
        {
            var order = OrderTable.Find(pen.Database, id)! with { State = OrderState.Sending, SentAt = now };
            Tell(pen, order, new Evidence(now, "restored", "it may have been sent after this state of the book was saved"), receipt: null);
            order = order with { State = OrderState.Unknown };
            OrderTable.Move(pen.Database, order);
            Tell(pen, order, new Evidence(now, "restored", "nobody knows whether it left the box"), receipt: null);
        }
        return unsent.Count;
    }

    private static Order Stored(BookPen pen, Order believed)
    {
        var stored = OrderTable.Find(pen.Database, believed.Id) ?? throw Unknown(believed.Id);
        return stored.State == believed.State ? stored : throw new OrderRefusedException(
            $"Order {stored.Id} is {TradeWord.Of(stored.State)} by now, no longer {TradeWord.Of(believed.State)}: look at it again.", OrderRefusal.WrongState);
    }

    private static void Tell(BookPen pen, Order order, Evidence evidence, ReceiptDraft? receipt) =>
        Tell(pen, order, evidence, receipt is null ? null : JsonSerializer.Serialize(receipt, BookJson.Default.ReceiptDraft));

    private static void Tell(BookPen pen, Order order, Evidence evidence, string? detail) =>
        pen.Append(new BookEntry(evidence.At, order.Iccid, NoteKind.Order, evidence.Text, null, order.Id, order.State, evidence.What, detail));

    private static string Sentence(OrderDraft draft) =>
        $"{TradeWord.Of(draft.Kind)} by {TradeWord.Of(draft.Way)}{(draft.To is { } to ? $" to {to}" : "")}{(draft.Price is { } price ? $" for {price}" : "")}, ordered by {draft.AskedBy}: {draft.Why}";

    private static OrderRefusedException Unknown(long id) => new($"There is no order {id} in this book.", OrderRefusal.WrongState);
}
