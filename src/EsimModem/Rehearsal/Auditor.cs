using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>Compares what the carriers really charged with what the product's book says; neither knows of the other.</summary>
internal sealed class Auditor(SimulatedBank world, ILedger ledger)
{
    private static readonly TimeSpan Late = TimeSpan.FromHours(25);

    public RehearsalReport Report(RehearsalPlan plan, DateTimeOffset end)
    {
        var orders = AllOrders();
        var (doubled, unrecorded) = Charges(orders);
        var broken = new List<string>();
        if (doubled > 0) broken.Add("charged twice for one order");
        if (unrecorded > 0) broken.Add("charged without an order in the book");
        var confirmed = orders.Where(order => order is { State: OrderState.Confirmed, Kind: OrderKind.Renewal }).ToArray();
        broken.AddRange(confirmed.Where(order => !Happened(order)).Select(order => $"order {order.Id} of {order.Iccid} by {order.Draft.Way} for {order.Draft.Plan}, begun {order.StartedAt:MM-dd HH:mm}, is confirmed {order.EndedAt:MM-dd HH:mm} but no carrier carried it out"));
        return new RehearsalReport(plan.Seed, plan.Sims * plan.Days, orders.Count, confirmed.Length, Lapses(orders, end), Holds(end), Spent(confirmed), Charged(),
            doubled, unrecorded, 0, broken, ledger.Head.Hash);
    }

    /// <summary>Each charge for a renewal must belong to an order of its own that had left the box before it.</summary>
    private (int Doubled, int Unrecorded) Charges(IReadOnlyList<Order> orders)
    {
        int doubled = 0, unrecorded = 0;
        foreach (var card in world.Cards)
        {
            var sent = orders.Where(order => order.Iccid == card.Iccid && order.SentAt is not null && order.Draft.Way == WayKind.Ussd).OrderBy(order => order.SentAt).ToList();
            foreach (var charge in Renewals(card.Iccid, CarrierEvent.Renewed))
            {
                var order = sent.FirstOrDefault(one => one.SentAt <= charge.At && charge.At <= one.SentAt + Late);
                if (order is not null) sent.Remove(order);
                else if (orders.Any(one => one.Iccid == card.Iccid && one.SentAt <= charge.At && charge.At <= one.SentAt + Late)) doubled++;
                else unrecorded++;
            }
        }
        return (doubled, unrecorded);
    }

    /// <summary>The carrier did renew while the order was open; its own renewal that came in between counts, for the account looks the same.</summary>
    private bool Happened(Order order) => order.Draft.Way == WayKind.Person
        || Renewals(order.Iccid, CarrierEvent.Renewed).Concat(Renewals(order.Iccid, CarrierEvent.AutoRenewed))
            .Any(entry => entry.At >= (order.SentAt ?? order.StartedAt) && entry.At <= (order.EndedAt ?? DateTimeOffset.MaxValue));

    private IEnumerable<CarrierEntry> Renewals(string iccid, CarrierEvent what) => world.Ledger.Of(iccid).Where(entry => entry.What == what);

    private List<Lapse> Lapses(IReadOnlyList<Order> orders, DateTimeOffset end) =>
    [
        .. world.Ledger.Entries.Where(entry => entry.What == CarrierEvent.Expired && entry.At > RehearsalPlan.Start && entry.At <= end)
            .Select(entry => new Lapse(entry.Iccid, entry.At, CauseOf(entry, orders)))
    ];

    private string CauseOf(CarrierEntry lapse, IReadOnlyList<Order> orders)
    {
        var near = world.Mishaps.Where(one => one.At > lapse.At - TimeSpan.FromDays(3) && one.At <= lapse.At && (one.Iccid == lapse.Iccid || (one.Modem is { } modem && world.Cards[modem].Iccid == lapse.Iccid))).ToArray();
        if (lapse.Balance < 990) return "noFunds";
        if (near.Any(one => one.Fault.ToString().Contains("Unplug", StringComparison.Ordinal))) return "modemAbsent";
        if (near.Any(one => one.Fault.ToString().Contains("Card", StringComparison.Ordinal))) return "cardAbsent";
        if (near.Any(one => one.Fault.ToString().Contains("Network", StringComparison.Ordinal))) return "networkDown";
        var last = orders.Where(order => order.Iccid == lapse.Iccid && order.StartedAt <= lapse.At).MaxBy(order => order.Id);
        if (last is { State: OrderState.Refused } && world.Ledger.Of(lapse.Iccid).Any(entry => entry.What == CarrierEvent.Refused && entry.At > lapse.At - TimeSpan.FromDays(3))) return "carrierRefused";
        return last is { Draft.IsTask: true, IsOpen: true } ? "personLate" : "product";
    }

    private List<HeldTime> Holds(DateTimeOffset end) =>
    [
        .. world.Cards.SelectMany(card =>
        {
            var rows = ledger.History(card.Iccid, int.MaxValue, null).Where(row => row.What == NoteKind.Decision).Reverse().ToArray();
            return rows.Select((row, at) => (row, next: at + 1 < rows.Length ? rows[at + 1].At : (DateTimeOffset?)null))
                .Where(pair => pair.row.Text.StartsWith("hold:", StringComparison.Ordinal) && pair.row.At < end)
                .Select(pair => new HeldTime(card.Iccid, pair.row.At, pair.next, pair.row.Text["hold: ".Length..]));
        })
    ];

    private static SortedDictionary<string, decimal> Spent(IEnumerable<Order> confirmed)
    {
        var spent = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var paid in confirmed.Select(order => order.Receipt?.Paid).OfType<Carriers.Money>())
            spent[paid.Currency] = spent.GetValueOrDefault(paid.Currency) + paid.Amount;
        return spent;
    }

    private SortedDictionary<string, decimal> Charged()
    {
        var charged = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var entry in world.Ledger.Entries.Where(entry => entry.Amount < 0))
            charged[entry.Currency] = charged.GetValueOrDefault(entry.Currency) - entry.Amount;
        return charged;
    }

    private List<Order> AllOrders()
    {
        var all = new List<Order>();
        for (long? after = null; ledger.Orders(new OrderQuery(Limit: 1000, After: after)) is { Count: > 0 } page; after = page[^1].Id) all.AddRange(page);
        return all;
    }
}
