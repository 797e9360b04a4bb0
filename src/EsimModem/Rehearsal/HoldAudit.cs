using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>Every hold of the book, and whether the world had done anything that asks for one; a hold outlives its cause until the next look.</summary>
internal sealed class HoldAudit(Stage stage, BookAudit audit, DateTimeOffset end)
{
    private const string Mark = "hold: ";

    /// <summary>A book that sees a card for the first time waits until the orders of another box are settled.</summary>
    private static readonly TimeSpan FirstSeen = TimeSpan.FromHours(5);

    private readonly TimeSpan _nextLook = stage.Box.Settings.Check.Every;

    public IReadOnlyList<HeldTime> Holds() => [.. stage.World.Cards.SelectMany(card => Of(card.Iccid))];

    private IEnumerable<HeldTime> Of(string iccid)
    {
        var rows = stage.Ledger.History(iccid, int.MaxValue, null).Where(row => row.What == NoteKind.Decision).Reverse().Select(row => (At: audit.TrueTime(row.At), row.Text)).ToArray();
        var asked = Asked(iccid).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            if (!rows[i].Text.StartsWith(Mark, StringComparison.Ordinal) || rows[i].At >= end) continue;
            DateTimeOffset? to = i + 1 < rows.Length ? rows[i + 1].At : null;
            var capped = IsCapped(iccid, rows[i].At);
            var free = capped ? 0 : new Span(rows[i].At, to is { } next && next < end ? next : end).FreeOf(asked).Sum(time => time.Length.TotalSeconds);
            yield return new HeldTime(iccid, rows[i].At, to, rows[i].Text[Mark.Length..], TimeSpan.FromSeconds(free)) { ByCap = capped };
        }
    }

    /// <summary>The carrier's words have been laid before the owner.</summary>
    internal static bool IsOwners(ObstacleTime one) => one.Source.StartsWith("words", StringComparison.Ordinal);

    private IEnumerable<Span> Asked(string iccid) =>
    [
        new Span(RehearsalPlan.Start, RehearsalPlan.Start + FirstSeen),
        .. stage.World.Obstacles.Of(iccid).Where(one => one.AsksToHold || IsOwners(one))
            .Select(one => new Span(one.From, one.To is { } to ? to + _nextLook : DateTimeOffset.MaxValue)),
    ];

    /// <summary>One more renewal would have passed a cap: the owner's own word asks for the hold.</summary>
    private bool IsCapped(string iccid, DateTimeOffset at)
    {
        var account = stage.World.AccountOf(iccid);
        // Prices change: what it was going to cost then, the orders before and after it tell.
        var price = Beside(audit.Sent[iccid], at).Select(order => order.Draft.Price?.Amount ?? 0).Append(stage.World.Card(iccid).Carrier.PriceOf(account.Plan)).Max();
        return stage.Box.Settings.Spending.PerSim.Any(cap => Passes(cap, audit.Orders.Where(order => order.Iccid == iccid))) || stage.Box.Settings.Spending.PerBank.Any(cap => Passes(cap, audit.Orders));

        bool Passes(SpendingCap cap, IEnumerable<Order> orders) => orders.Where(order => Takes(order, at) && LeavesTheWindowFrom(order) > at - cap.Window)
            .Sum(order => Math.Max(order.Receipt?.Paid?.Amount ?? 0, order.Draft.Price?.Amount ?? 0)) + price > cap.Most.Amount;
    }

    /// <summary>Whoever bought it: a person's renewal and the carrier's own take of the caps as ours do, once they have happened.</summary>
    private bool Takes(Order order, DateTimeOffset at)
    {
        if (order.Kind is not (OrderKind.Renewal or OrderKind.Reactivation) || audit.SentAt(order) > at) return false;
        if (order.Draft.IsTask) return order.State == OrderState.Confirmed && audit.EndedAt(order) <= at;
        if (order.SentAt is null && order.Draft.Way != WayKind.Auto) return false;
        return order.State != OrderState.Refused || audit.EndedAt(order) > at;
    }

    /// <summary>As the book counts: a proven order from its proof on, another from when it has settled, a person's from when he began.</summary>
    private DateTimeOffset LeavesTheWindowFrom(Order order)
    {
        if (order.Draft.IsTask) return TaskStanding.Of(order).Since is { } since ? audit.TrueTime(since) : audit.SentAt(order);
        if (order.State == OrderState.Confirmed && order.EndedAt >= (order.SentAt ?? order.StartedAt)) return audit.EndedAt(order);
        return audit.SentAt(order) + (order.SentAt is null ? TimeSpan.Zero : order.Draft.Settles);
    }

    private IEnumerable<Order> Beside(IEnumerable<Order> orders, DateTimeOffset at) =>
        new[] { orders.LastOrDefault(order => audit.SentAt(order) <= at), orders.FirstOrDefault(order => audit.SentAt(order) > at) }.OfType<Order>();
}
