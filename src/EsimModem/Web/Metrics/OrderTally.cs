using EsimModem.Ledger;
using EsimModem.Web.Json;

namespace EsimModem.Web.Metrics;

/// <summary>Counts closed orders and what they cost; what was counted once is not read again.</summary>
internal sealed class OrderTally(ILedger ledger)
{
    private const int Page = 500;
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
            if (ledger.Find(id) is { IsOpen: false } closed) Close(closed);
        }
        var newest = _seen;
        foreach (var order in NewOnes())
        {
            newest = Math.Max(newest, order.Id);
            if (order.IsOpen) _open.Add(order.Id);
            else Close(order);
        }
        _seen = newest;
    }

    private IEnumerable<Order> NewOnes()
    {
        for (long? after = null; ;)
        {
            var page = ledger.Orders(new OrderQuery(Limit: Page, After: after));
            foreach (var order in page.TakeWhile(order => order.Id > _seen)) yield return order;
            if (page.Count < Page || page[^1].Id <= _seen) yield break;
            after = page[^1].Id;
        }
    }

    private void Close(Order order)
    {
        _open.Remove(order.Id);
        var key = (order.Kind.Word(), order.Draft.Way.Word(), order.State.Word());
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
        if (order.State != OrderState.Confirmed || (order.Receipt?.Paid ?? order.Draft.Price) is not { } paid) return;
        _spent[paid.Currency] = _spent.GetValueOrDefault(paid.Currency) + paid.Amount;
    }
}
