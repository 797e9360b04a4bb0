using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Replies;
using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>
/// Evidence, and nothing but evidence, ends an open order: what a later reading of the account shows is held against
/// what the order promised (money rules 3 and 4).
/// </summary>
internal static class Judge
{
    /// <summary>The word under which a first proof of nothing is kept, until a second one an hour later makes two.</summary>
    internal const string Unmoved = "unmoved";

    /// <summary>The word under which a moved end is kept until the balance has been read after it.</summary>
    internal const string Prolonged = "prolonged";

    /// <summary>The word under which an end short of the promise is kept: something else was sold, and a later end alone proves nothing any more.</summary>
    internal const string Short = "short";

    private static readonly TimeSpan HourPrecise = TimeSpan.FromHours(2);

    /// <summary>How far an end may be from what was promised where only its day is known.</summary>
    internal static readonly TimeSpan DayPrecise = TimeSpan.FromHours(26);
    private static readonly TimeSpan Month = TimeSpan.FromDays(28);

    /// <summary>What the account shows of the order; null when it shows nothing new.</summary>
    public static Verdict? Of(Case c)
    {
        var order = c.Order;
        if (!order.IsOpen || order.State is OrderState.Approving) return null;
        if (order.State == OrderState.Planned && !order.Draft.IsTask && order.Draft.Way != WayKind.Auto) return null;
        return (order.Kind == OrderKind.TopUp ? OfTopUp(c) : OfRenewal(c)) ?? NothingHappened(c) ?? GaveUpWaiting(c);
    }

    /// <summary>When an order that stays likely ends as it is: at the time from which the plan would be renewed again.</summary>
    public static DateTimeOffset LikelyUntil(Case c, TimeSpan lead)
    {
        var due = (HasMoved(c) ? c.Sim.ValidUntil!.PlannedAs : c.Order.Draft.Promised ?? c.Since + Month) - lead;
        return due > c.Settled ? due : c.Settled;
    }

    /// <summary>Less than was asked for, or eaten by a fee meanwhile, ends it too: what lacks now is another sum, and a task of its own. Only whoever has taken it is waited for.</summary>
    private static Verdict? OfTopUp(Case c)
    {
        if (c.Came is not { } came) return null;
        var text = $"the balance rose by {came} to {c.Sim.Balance}";
        if (c.Order.Draft.Price is { } asked && came.Amount < asked.Amount)
        {
            text = $"{text}; {asked} were asked for";
            if (TaskStanding.Of(c.Order).At(c.Now).State == TaskState.Taken) return AlreadySaid(c, text) ? null : new(c.Order.State, text);
        }
        return new(OrderState.Confirmed, text, new ReceiptDraft(came, c.Sim.Balance, c.Sim.ValidUntil, c.Sim.LastReading?.Text ?? text));
    }

    private static Verdict? OfRenewal(Case c)
    {
        if (c.ValidityRead) return ByExpiry(c);
        if (!c.Fits) return null;
        if (c.Order.Draft.ValidBefore is null && c.Order.State == OrderState.Accepted)
            return new(OrderState.Confirmed, $"the carrier took the order and {c.Left} left the balance; it shows no end of validity", Proof(c));
        return Likely(c, $"{c.Left} left the balance; the end of validity could not be read");
    }

    private static Verdict? ByExpiry(Case c)
    {
        if (!HasMoved(c)) return StoodStill(c);
        var (draft, valid) = (c.Order.Draft, c.Sim.ValidUntil!);
        if (draft.ValidBefore is null && draft.Promised is null) return null;
        if (!AsPromised(c, valid)) return Otherwise(c, valid, draft.Promised!.Value);
        if (MayBeDays(c, valid)) return InDays(c, valid);
        if (c.MoneyUnseen && !c.Order.Draft.IsTask) return MovedWithoutMoney(c, valid);
        var cost = c.Left is { } left ? $" and {left} left the balance" : "";
        var differs = c.Left is not null && !c.Fits;
        return new(OrderState.Confirmed, $"valid until {valid}{cost}{(differs ? $", although the price was {draft.Price}" : "")}", Proof(c), differs);
    }

    /// <summary>An end short of the promise is something else than the plan, such as a package for a day that will be charged again tomorrow.</summary>
    private static Verdict? Otherwise(Case c, Expiry valid, DateTimeOffset promised)
    {
        var text = $"the end of validity moved to {valid}, not to {promised:yyyy-MM-dd HH:mm} as ordered";
        if (c.Order.Draft.IsTask || AlreadySaid(c, text)) return null;
        var isShort = valid.PlannedAs < promised;
        return new(OrderState.Likely, c.Left is { } left ? $"{text}; {left} left the balance" : text, Differs: true, Mark: isShort ? Short : null, Holds: isShort);
    }

    /// <summary>
    /// Whether packages by the day, one more each night, may have brought the end there: one was seen to be sold, or there were nights enough.
    /// The exact price speaks for the plan, as long as nothing else was seen.
    /// </summary>
    private static bool MayBeDays(Case c, Expiry valid)
    {
        var draft = c.Order.Draft;
        if (c.Fits || draft.IsTask || draft.Way == WayKind.Auto || draft.Price is not { Amount: > 0 }) return false;
        if (c.Order.Evidence.Any(seen => seen.What == Short)) return true;
        var from = draft.ValidBefore is { } before && before.PlannedAs > c.Since ? before.PlannedAs : c.Since;
        var nights = (TimeZoneInfo.ConvertTime(c.Now, c.Carrier.Zone).Date - TimeZoneInfo.ConvertTime(c.Since, c.Carrier.Zone).Date).Days;
        return nights > 0 && valid.PlannedAs <= from + TimeSpan.FromDays(nights + 1) + HourPrecise;
    }

    private static Verdict? InDays(Case c, Expiry valid)
    {
        var text = $"valid until {valid} as ordered, but not by the price of {c.Order.Draft.Price}: days that are sold singly may have brought it there";
        return AlreadySaid(c, text) ? null : new(OrderState.Likely, c.Left is { } left ? $"{text}; {left} left the balance" : text, Differs: true);
    }

    /// <summary>The balance may have been read a moment before the carrier took the money, so it is read once more.</summary>
    private static Verdict? MovedWithoutMoney(Case c, Expiry valid)
    {
        var first = c.Order.Evidence.FirstOrDefault(seen => seen.What == Prolonged);
        if (first is null) return new(c.Order.State, $"valid until {valid}, and the balance does not show the price yet", Mark: Prolonged);
        return c.Sim.BalanceAt <= first.At ? null
            : new(OrderState.Confirmed, $"valid until {valid}, although the price of {c.Order.Draft.Price} was not seen to leave the balance of {c.Sim.Balance}", Proof(c), Differs: true);
    }

    private static Verdict? StoodStill(Case c)
    {
        if (c.Left is not { } left) return null;
        if (c.Fits) return Likely(c, $"{left} left the balance, but the end of validity has not moved", differs: !c.Waits);
        // Less is usage, or cannot be told from it.
        if (left.Amount < c.Order.Draft.Price!.Amount) return null;
        var text = $"{left} left the balance, more than the price of {c.Order.Draft.Price}, and the end of validity has not moved";
        return c.Order.Draft.IsTask || c.Order.Evidence.Any(seen => seen.Text.EndsWith("has not moved", StringComparison.Ordinal)) ? null : new(c.Order.State, text, Differs: true);
    }

    /// <summary>Where no end was known before, one beyond this moment is new.</summary>
    private static bool HasMoved(Case c) => c.ValidityRead && (c.Order.Draft.ValidBefore is not { } before || IsBeyond(c.Sim.ValidUntil!, before));

    /// <summary>Where one of them is a day only, a later hour of that day is no later end.</summary>
    private static bool IsBeyond(Expiry now, Expiry before) => now.Time is null != before.Time is null
        ? now.Day > before.Day
        : now.PlannedAs > before.PlannedAs + TimeSpan.FromMinutes(1);

    /// <summary>The carrier may have carried it out at any moment until now, so the promise has as much room.</summary>
    private static bool AsPromised(Case c, Expiry valid)
    {
        if (c.Order.Draft.Promised is not { } promised) return true;
        var room = valid.Time is null ? DayPrecise : HourPrecise;
        return valid.PlannedAs >= promised - room && valid.PlannedAs <= promised + (c.Now - c.Since) + room;
    }

    /// <summary>Two answers to our own question, apart, both later than the carrier could still act, and nothing moved.</summary>
    private static Verdict? NothingHappened(Case c)
    {
        var (order, sim) = (c.Order, c.Sim);
        if (order.Draft.IsTask || c.Waits || c.Now <= c.Settled || !(sim.ValidAt > c.Settled && sim.BalanceAt > c.Settled)) return null;
        if (c.Carrier.Books is { } books && books.Contains(c.Now, c.Carrier.Zone)) return null;
        if (order.Draft.ValidBefore is not { } before || sim.ValidUntil?.PlannedAs != before.PlannedAs) return null;
        // Money that came may hide money that went; only for the carrier's own run the standing end is proof enough.
        if (!c.MoneyStill && !(order.Draft.Way == WayKind.Auto && c.Came is not null)) return null;
        var first = order.Evidence.FirstOrDefault(seen => seen.What == Unmoved);
        if (first is null) return new(order.State, "neither money nor validity has moved", Mark: Unmoved);
        return c.Now - first.At < c.Carrier.Confirm.Apart ? null
            : new(OrderState.Refused, $"two answers {RenewalPolicy.Days(c.Now - first.At)} apart show that nothing moved: it did not happen");
    }

    private static Verdict? GaveUpWaiting(Case c) =>
        c.Order.State == OrderState.Accepted && !c.Order.Draft.IsTask && c.Now > (c.Order.Draft.Way == WayKind.Auto ? c.Settled : c.Since + c.Carrier.Confirm.For)
            ? new(OrderState.Unknown, $"accepted {RenewalPolicy.Days(c.Now - c.Since)} ago, and the account still does not show it")
            : null;

    private static Verdict? Likely(Case c, string text, bool differs = false) =>
        c.Order.State == OrderState.Likely || c.Order.Draft.IsTask ? null : new(OrderState.Likely, text, Differs: differs);

    private static ReceiptDraft Proof(Case c) => new(c.Left, c.Sim.Balance, c.Sim.ValidUntil, c.Sim.LastReading?.Text ?? "");

    private static bool AlreadySaid(Case c, string text) => c.Order.Evidence.Any(seen => seen.Text.StartsWith(text, StringComparison.Ordinal));
}
