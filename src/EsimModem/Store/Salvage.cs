using System.Text.Json;
using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>Reads from a damaged book what must not be forgotten: open orders, what still counts against the caps, and the hold over the bank.</summary>
internal sealed class Salvage
{
    /// <summary>Caps look back a month as a rule; twice that is carried over.</summary>
    private static readonly TimeSpan Counts = TimeSpan.FromDays(62);

    private readonly SortedDictionary<long, Order> _orders = [];

    public IEnumerable<Order> Orders => _orders.Values;

    public BankHold? Hold { get; private set; }

    /// <summary>The highest order number that was seen there.</summary>
    public long Highest { get; private set; }

    /// <summary>Nothing of it was out of reach.</summary>
    public bool IsWhole { get; private set; } = true;

    public static Salvage From(string aside, DateTimeOffset now)
    {
        var salvage = new Salvage();
        try
        {
            using var database = Database.Open(aside, writable: false);
            salvage.Read(database, now);
        }
        catch (SqliteFailure) { salvage.IsWhole = false; }
        return salvage;
    }

    private void Read(Database database, DateTimeOffset now)
    {
        // From both ends, since a damaged page stops a reader wherever it comes from.
        var found = new SortedSet<long>();
        Tried(() => OrderTable.EachThatMatters(database, now - Counts, backwards: false, found));
        if (!IsWhole) Tried(() => OrderTable.EachThatMatters(database, now - Counts, backwards: true, found));
        foreach (var id in found) Tried(() => _orders[id] = OrderTable.Find(database, id)!);
        Highest = found.Max;
        Tried(() => Highest = Math.Max(Highest, OrderTable.Highest(database)));
        Tried(() => Hold = BankHold.Of(KeptTable.Find(database, BankHold.Name)));
    }

    private void Tried(Action read)
    {
        try { read(); }
        catch (Exception e) when (e is SqliteFailure or JsonException or FormatException or OverflowException or ArgumentException) { IsWhole = false; }
    }
}
