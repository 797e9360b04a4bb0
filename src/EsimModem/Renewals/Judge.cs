using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Replies;
using EsimModem.Ledger;
using EsimModem.Sims;

namespace EsimModem.Renewals;

/// <summary>
/// Evidence, and nothing but evidence, ends an open order: what a later reading of the account shows is held against
/// what the order promised (money rules 3 and 4).
/// </summary>
internal static class Judge
{
    /// <summary>The word under which a first proof of nothing is kept, until a second one an hour later makes two.</summary>
    internal const string Unmoved = "unmoved";

    private static readonly TimeSpan HourPrecise = TimeSpan.FromHours(2);
    private static readonly TimeSpan DayPrecise = TimeSpan.FromHours(26);

    /// <summary>What the facts, read at <paramref name="now"/>, say of the order; null when they say nothing new.</summary>
    public static Verdict? Of(Order order, SimFacts sim, Carrier carrier, DateTimeOffset now)
    {
        if (!order.IsOpen || order.State is OrderState.Approving) return null;
        if (order.State == OrderState.Planned && !order.Draft.IsTask && order.Draft.Way != WayKind.Auto) return null;
        var since = order.SentAt ?? order.StartedAt;
        var verdict = order.Kind == OrderKind.TopUp ? OfTopUp(order, sim, since) : OfRenewal(order, sim, since, now);
        return verdict ?? NothingHappened(order, sim, carrier, since, now) ?? GaveUpWaiting(order, carrier, since, now);
    }

    private static Verdict? OfTopUp(Order order, SimFacts sim, DateTimeOffset since)
    {
        if (sim.BalanceAt <= since || Rise(order, sim) is not { Amount: > 0 } rise) return null;
        var text = $"the balance rose by {rise} to {sim.Balance}";
        if (order.Draft.Price is { } asked && rise.Amount < asked.Amount)
            return AlreadySaid(order, text) ? null : new(order.State, $"{text}; {asked} were asked for");
        return new(OrderState.Confirmed, text, new ReceiptDraft(rise, sim.Balance, sim.ValidUntil, sim.LastReading?.Text ?? text));
    }

    private static Verdict? OfRenewal(Order order, SimFacts sim, DateTimeOffset since, DateTimeOffset now)
    {
        var paid = sim.BalanceAt > since ? Fall(order, sim) : null;
        if (sim.ValidUntil is { } valid && sim.ValidAt > since) return ByExpiry(order, sim, valid, paid, since, now);
        if (order.Draft.ValidBefore is null && paid is not null && order.State == OrderState.Accepted && Costs(order, paid))
            return new(OrderState.Confirmed, $"the carrier took the order and {paid} left the balance; it shows no end of validity", Proof(order, sim, paid));
        return paid is not null && Costs(order, paid) ? Likely(order, $"{paid} left the balance; the end of validity could not be read") : null;
    }

    private static Verdict? ByExpiry(Order order, SimFacts sim, Expiry valid, Money? paid, DateTimeOffset since, DateTimeOffset now)
    {
        var moved = order.Draft.ValidBefore is not { } before || valid.PlannedAs > before.PlannedAs + TimeSpan.FromMinutes(1);
        if (!moved) return paid is not null && Costs(order, paid) ? Likely(order, $"{paid} left the balance, but the end of validity has not moved") : null;
        if (order.Draft.ValidBefore is null && order.Draft.Promised is null) return null;
        if (!AsPromised(order, valid, since, now))
            return Likely(order, $"the end of validity moved to {valid}, not to {order.Draft.Promised:yyyy-MM-dd HH:mm} as ordered");
        var cost = paid is null ? "" : $" and {paid} left the balance";
        var finding = paid is not null && !Costs(order, paid) ? $", although the price was {order.Draft.Price}" : "";
        return new(OrderState.Confirmed, $"valid until {valid}{cost}{finding}", Proof(order, sim, paid));
    }

    /// <summary>The carrier may have carried it out at any moment until now, so the promise has as much room.</summary>
    private static bool AsPromised(Order order, Expiry valid, DateTimeOffset since, DateTimeOffset now)
    {
        if (order.Draft.Promised is not { } promised) return true;
        var room = valid.Time is null ? DayPrecise : HourPrecise;
        return valid.PlannedAs >= promised - room && valid.PlannedAs <= promised + (now - since) + room;
    }

    /// <summary>Two answers to our own question, apart, both later than the carrier could still act, and nothing moved.</summary>
    private static Verdict? NothingHappened(Order order, SimFacts sim, Carrier carrier, DateTimeOffset since, DateTimeOffset now)
    {
        var settled = since + order.Draft.Settles;
        if (order.Draft.IsTask || now <= settled || sim.ValidAt <= settled || sim.BalanceAt <= settled) return null;
        if (carrier.Books is { } books && books.Contains(now, carrier.Zone)) return null;
        var still = order.Draft.ValidBefore is { } before && sim.ValidUntil?.PlannedAs == before.PlannedAs
            && (order.Draft.BalanceBefore is null || sim.Balance == order.Draft.BalanceBefore || (order.Draft.Way == WayKind.Auto && Rise(order, sim) is { Amount: > 0 }));
        if (!still) return null;
        var first = order.Evidence.FirstOrDefault(seen => seen.What == Unmoved);
        if (first is null) return new(order.State, $"{Unmoved}: neither money nor validity has moved");
        return now - first.At < carrier.Confirm.Apart ? null
            : new(OrderState.Refused, $"two answers {RenewalPolicy.Days(now - first.At)} apart show that nothing moved: it did not happen");
    }

    private static Verdict? GaveUpWaiting(Order order, Carrier carrier, DateTimeOffset since, DateTimeOffset now) =>
        order.State == OrderState.Accepted && !order.Draft.IsTask && order.Draft.Way != WayKind.Auto && now > since + carrier.Confirm.For
            ? new(OrderState.Unknown, $"accepted {RenewalPolicy.Days(now - since)} ago, and the account still does not show it")
            : null;

    private static Verdict? Likely(Order order, string text) =>
        order.State == OrderState.Likely || order.Draft.IsTask ? null : new(OrderState.Likely, text);

    private static ReceiptDraft Proof(Order order, SimFacts sim, Money? paid) =>
        new(paid ?? order.Draft.Price, sim.Balance, sim.ValidUntil, sim.LastReading?.Text ?? "");

    private static bool Costs(Order order, Money paid) => order.Draft.Price is not { } price || paid == price;

    private static Money? Fall(Order order, SimFacts sim) => Difference(order.Draft.BalanceBefore, sim.Balance) is { Amount: > 0 } fall ? fall : null;

    private static Money? Rise(Order order, SimFacts sim) => Difference(sim.Balance, order.Draft.BalanceBefore);

    private static Money? Difference(Money? from, Money? less) =>
        from is { } a && less is { } b && a.Currency == b.Currency ? new Money(a.Amount - b.Amount, a.Currency) : null;

    private static bool AlreadySaid(Order order, string text) => order.Evidence.Any(seen => seen.Text.StartsWith(text, StringComparison.Ordinal));
}
