using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>The orders of the book beside what the carriers took and carried out, in the world's time.</summary>
internal sealed class BookAudit
{
    /// <summary>A dialogue is over long before.</summary>
    private static readonly TimeSpan Dialogue = TimeSpan.FromMinutes(10);

    public BookAudit(SimulatedBank world, ILedger ledger, Func<DateTimeOffset, DateTimeOffset> trueTime)
    {
        (World, TrueTime) = (world, trueTime);
        var orders = new List<Order>();
        for (long? after = null; ledger.Orders(new OrderQuery(Limit: 1000, After: after)) is { Count: > 0 } page; after = page[^1].Id) orders.AddRange(page);
        Orders = [.. orders.OrderBy(order => order.Id)];
        Sent = Orders.Where(order => order.SentAt is not null && order.Draft.Way is not (WayKind.Person or WayKind.Auto)).ToLookup(order => order.Iccid);
        Accepted = [.. world.Ledger.Entries.Where(entry => entry.What == CarrierEvent.Accepted).Select(entry => new AcceptedOrder(entry, OrderOf(entry), Booked(entry)))];
    }

    public SimulatedBank World { get; }
    public IReadOnlyList<Order> Orders { get; }

    /// <summary>Orders of ours that have left the box, by card.</summary>
    public ILookup<string, Order> Sent { get; }

    /// <summary>What the carriers took over the air, each with the order of the book that brought it about.</summary>
    public IReadOnlyList<AcceptedOrder> Accepted { get; }

    public Func<DateTimeOffset, DateTimeOffset> TrueTime { get; }

    public DateTimeOffset SentAt(Order order) => TrueTime(order.SentAt ?? order.StartedAt);

    public DateTimeOffset EndedAt(Order order) => order.EndedAt is { } ended ? TrueTime(ended) : DateTimeOffset.MaxValue;

    private Order? OrderOf(CarrierEntry accepted) =>
        Sent[accepted.Iccid].LastOrDefault(order => SentAt(order) <= accepted.At && accepted.At <= SentAt(order) + Dialogue);

    private CarrierEntry? Booked(CarrierEntry accepted) =>
        World.Ledger.Of(accepted.Iccid).FirstOrDefault(entry => entry.What is CarrierEvent.Renewed or CarrierEvent.DailyPackage && entry.Cause == accepted.Cause);
}
