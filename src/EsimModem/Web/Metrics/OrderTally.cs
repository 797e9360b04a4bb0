using EsimModem.Ledger;
using EsimModem.Web.Json;

namespace EsimModem.Web.Metrics;

/// <summary>Counts closed orders and what they cost; what was counted once is not read again.</summary>
internal sealed class OrderTally(ILedger ledger)
{
    private readonly Lock _door = new();
    private readonly SortedDictionary<(string Kind, string Way, string Outcome), long> _counts = [];
    private readonly SortedDictionary<string, decimal> _spent = new(StringComparer.Ordinal);
    private readonly SortedSet<long> _open = [];
    private long _seen;

    public (IReadOnlyList<(string Kind, string Way, string Outcome, long Count)> Orders, IReadOnlyList<(string Currency, decimal Amount)> Spent) Take()
    {
        lock (_door)
        {
            Recount();
            return ([.. _counts.Select(one => (one.Key.Kind, one.Key.Way, one.Key.Outcome, one.Value))], [.. _spent.Select(one => (one.Key, one.Value))]);
        }
    }

    private void Recount()
    {
        foreach (var id in _open.ToList())
        {
            if (ledger.Find(id) is not { IsOpen: false } closed) continue;
            _open.Remove(id);
            Add(new OrderTotal(closed.Kind, closed.Draft.Way, closed.State, closed.State == OrderState.Confirmed ? closed.Receipt?.Paid ?? closed.Draft.Price : null, 1));
        }
        var totals = ledger.Totals(_seen);
        foreach (var total in totals.Closed) Add(total);
        _open.UnionWith(totals.Open);
        _seen = totals.Newest;
    }

    private void Add(OrderTotal total)
    {
        var key = (total.Kind.Word(), total.Way.Word(), total.State.Word());
        _counts[key] = _counts.GetValueOrDefault(key) + total.Count;
        if (total.Cost is { } cost) _spent[cost.Currency] = _spent.GetValueOrDefault(cost.Currency) + total.Count * cost.Amount;
    }
}
