using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>Turns a decision into what the book is asked to take.</summary>
internal static class Draft
{
    public static OrderDraft Of(Situation s, Decision decision, string by, bool trial = false)
    {
        var kind = decision.Step == Step.TopUp ? OrderKind.TopUp : decision.Kind;
        var way = decision.Way ?? WayKind.Person;
        var attempt = 1 + s.Tried.Count(order => order.Kind == kind && order.Draft.Way == way);
        return new OrderDraft(s.Sim.Iccid, kind, way, s.Plan?.Name, decision.Price, SettlesOf(s, way), s.Sim.Balance, s.Sim.ValidUntil,
            kind == OrderKind.Renewal ? Promised(s, way) : null, by, decision.Why, Parent(s, kind), attempt, trial ? ProofMark.Of(s.Carrier, kind, way, kind == OrderKind.Reactivation ? s.Carrier!.Reactivate : s.Orders) : null);
    }

    /// <summary>A top-up serves the renewal that lacked the money; a second try follows the first.</summary>
    private static long? Parent(Situation s, OrderKind kind) =>
        kind == OrderKind.TopUp ? s.OpenOf(OrderKind.Renewal)?.Id : s.Tried is [var last, ..] ? last.Id : null;

    /// <summary>The carrier's own renewal may come until its night run after the end is over and settled.</summary>
    private static TimeSpan SettlesOf(Situation s, WayKind way)
    {
        if (s.Carrier is not { } carrier) return TimeSpan.FromHours(24);
        var settles = carrier.Settles.Of(way);
        return way == WayKind.Auto && s.End is { } end && s.Orders.Auto is { } auto ? Renewing.AutoOver(s, end, auto) - s.Now : settles;
    }

    /// <summary>Where validity should end once the order has been carried out, by what the plan says of an early renewal.</summary>
    private static DateTimeOffset? Promised(Situation s, WayKind way)
    {
        if (s.Plan is not { } plan || s.Carrier is not { } carrier) return null;
        var runsOn = s.End is { } end && end > s.Now ? end : s.Now;
        return plan.Early == EarlyRenewal.Restarts && way != WayKind.Auto ? plan.Period.After(s.Now, carrier.Zone) : plan.Period.After(runsOn, carrier.Zone);
    }
}
