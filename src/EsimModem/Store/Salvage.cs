using System.Text.Json;
using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>Reads from a damaged book what must not be forgotten: open orders, what still counts against the caps, and what its owner has held or given away.</summary>
internal sealed class Salvage
{
    /// <summary>Caps look back a month as a rule; twice that is carried over.</summary>
    private static readonly TimeSpan Counts = TimeSpan.FromDays(62);

    private readonly SortedDictionary<long, Order> _orders = [];
    private readonly SortedDictionary<string, IReadOnlyList<Hold>> _held = new(StringComparer.Ordinal);

    public IEnumerable<Order> Orders => _orders.Values;

    public BankHold? Hold { get; private set; }

    /// <summary>The holds of single SIMs that were a person's word.</summary>
    public IEnumerable<(string Iccid, IReadOnlyList<Hold> Holds)> Held => _held.Select(sim => (sim.Key, sim.Value));

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
        var isWhole = IsWhole;
        IsWhole = true;
        Tried(() => SimTable.Each(database, backwards: false, Keep));
        if (!IsWhole) Tried(() => SimTable.Each(database, backwards: true, Keep));
        IsWhole &= isWhole;
    }

    /// <summary>What words or menus made it hold shows itself again; a person's word does not.</summary>
    private void Keep(SimFacts facts)
    {
        if (facts.Holds.Where(hold => hold.Kind is HoldKind.Person or HoldKind.Released).ToArray() is { Length: > 0 } own) _held[facts.Iccid] = own;
    }

    private void Tried(Action read)
    {
        try { read(); }
        catch (Exception e) when (e is SqliteFailure or JsonException or FormatException or OverflowException or ArgumentException) { IsWhole = false; }
    }
}
