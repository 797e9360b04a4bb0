using EsimModem.Carriers;
using EsimModem.Ledger;
using EsimModem.Sims;

namespace EsimModem.Renewals;

/// <summary>An open order and all that is known when it is judged.</summary>
/// <param name="Others">The other orders of the SIM; what they are known to have moved is not this one's doing.</param>
internal sealed record Case(Order Order, SimFacts Sim, Carrier Carrier, Plan? Plan, IReadOnlyList<Order> Others, DateTimeOffset Now)
{
    public DateTimeOffset Since => Order.SentAt ?? Order.StartedAt;

    /// <summary>From here on the carrier can no longer carry it out.</summary>
    public DateTimeOffset Settled => Since + Order.Draft.Settles;

    public bool MoneyRead => Sim.BalanceAt > Since;

    public bool ValidityRead => Sim.ValidUntil is not null && Sim.ValidAt > Since;

    /// <summary>What left the balance since the order was written, net of what others are known to have moved; null when nothing did, or nobody can tell.</summary>
    public Money? Left => Moved is not { Amount: < 0 } moved ? null : moved with { Amount = Order.Draft.Price?.Amount + Written == -moved.Amount ? -moved.Amount - Written : -moved.Amount };

    /// <summary>What came onto it, likewise.</summary>
    public Money? Came => Moved is not { Amount: > 0 } moved ? null : moved with { Amount = Order.Draft.Price?.Amount - Written == moved.Amount ? moved.Amount + Written : moved.Amount };

    /// <summary>Whether what left is what the order was to cost.</summary>
    public bool Fits => Left is { } left && (Order.Draft.Price is not { } price || left == price);

    /// <summary>Whether a new period begins only when the old one is over: until then the end stands still although all is well.</summary>
    public bool Waits => Plan?.Early == EarlyRenewal.Queues && Order.Draft.ValidBefore?.PlannedAs > Now;

    /// <summary>Whether the order costs money of a balance that is known and does not show it.</summary>
    public bool MoneyUnseen => Order.Draft is { BalanceBefore: not null, Price.Amount: > 0 } && Left is null;

    /// <summary>Whether it can be told that no money moved; where none was known before, nothing speaks against it.</summary>
    public bool MoneyStill => Order.Draft.BalanceBefore is null || Moved is { Amount: 0 } || (Moved?.Amount == -Written && !Fits);

    /// <summary>When the account was read that the order was written, or sent, for.</summary>
    private DateTimeOffset ReadBefore => Order.Evidence.LastOrDefault(seen => seen.What == Evidence.Account)?.At ?? Order.StartedAt;

    private Money? Moved
    {
        get
        {
            if (!MoneyRead || Order.Draft.BalanceBefore is not { } before || Sim.Balance is not { } after || before.Currency != after.Currency) return null;
            var known = Others.Where(other => other.Kind != OrderKind.Message && MovedSince(other)).Sum(other => other.Receipt!.Paid!.Amount * (other.Kind == OrderKind.TopUp ? 1 : -1));
            return new Money(after.Amount - before.Amount - known, after.Currency);
        }
    }

    /// <summary>What messages should have cost since then by the carrier's file. Nobody saw it leave, so it explains an exact sum and proves none by itself.</summary>
    private decimal Written => Others.Where(other => other.Kind == OrderKind.Message && MovedSince(other)).Sum(other => other.Receipt!.Paid!.Amount);

    /// <summary>Whether a proven order moved its money after this one's balance was read: begun later, or not yet to be seen then.</summary>
    private bool MovedSince(Order other)
    {
        if (other.Id == Order.Id || other.State != OrderState.Confirmed || other.Receipt?.Paid?.Currency != Sim.Balance!.Currency || other.EndedAt <= ReadBefore) return false;
        if ((other.SentAt ?? other.StartedAt) >= ReadBefore) return true;
        return other.Kind == OrderKind.TopUp ? other.Draft.BalanceBefore == Order.Draft.BalanceBefore : other.Draft.ValidBefore == Order.Draft.ValidBefore;
    }
}
