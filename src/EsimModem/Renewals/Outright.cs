using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>What a person's own "renew" does now: in every mode, but never against a hold or an open order.</summary>
internal static class Outright
{
    public static Decision Decide(Situation s, bool trial)
    {
        if (s.Carrier is null) return No(s, "the carrier of this card is not known; name it under sims: carrier");
        if (s.Plan is null) return No(s, "no plan is set for this card; name one under sims: plan");
        if (s.OpenOf(OrderKind.Renewal) is { } open) return No(s, $"order {open.Id} is open ({RenewalPolicy.Word(open.State)}); it must end first") with { Order = open };
        if (Reactivating.Outright(s, trial) is { } reactivation) return Renewing.Forbidden(s) ?? reactivation;
        var ways = s.Ways.Where(way => way.NotBuilt is null && way.Kind is not (WayKind.Auto or WayKind.Person)).ToArray();
        var way = ways.FirstOrDefault(one => one.Proven || trial);
        if (way is null && ways.Length > 0) return No(s, $"the order by {RenewalPolicy.Word(ways[0].Kind)} is not proven yet; --trial proves it on this one card");
        if (s.Plan.Early == EarlyRenewal.Refused && s.End > s.Now) return No(s, $"{s.Carrier.Name} refuses to renew this plan before its end");
        if (Renewing.Forbidden(s) is { } hold) return hold;
        if (way is not null && s.End is not null && !Renewing.MayFollowAuto(s, way)) return No(s, "the carrier may renew by itself; nothing is bought beside it until that is proven off or its run is over");
        var kind = way?.Kind ?? WayKind.Person;
        if (Renewing.Unpriced(s, kind) is { } unpriced) return unpriced;
        if (kind != WayKind.Person && Renewing.TooPoor(s) is { } topUp) return topUp;
        return new Decision(Step.Renew, s.Now, $"renewed by {RenewalPolicy.Word(kind)} because a person asked for it", kind, s.Plan.Price);
    }

    private static Decision No(Situation s, string why) => new(Step.Hold, s.Now, why, Price: s.Plan?.Price);
}
