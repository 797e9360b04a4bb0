using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>What a person's own "renew" does now: in every mode, but never against a hold or an open order.</summary>
internal static class Outright
{
    /// <param name="asks">The account is read once more before anything is sent, and with it whether the carrier renews by itself.</param>
    public static Decision Decide(Situation s, bool trial, bool asks = false)
    {
        if (s.Carrier is null) return No(s, "the carrier of this card is not known; name it under sims: carrier");
        if (s.Plan is null) return No(s, "no plan is set for this card; name one under sims: plan");
        if ((s.OpenOf(OrderKind.Renewal) ?? s.OpenOf(OrderKind.Reactivation)) is { } open && !NeverLeft(open)) return No(s, $"order {open.Id} is open ({RenewalPolicy.Word(open.State)}); it must end first") with { Order = open };
        if (Reactivating.Wanted(s) is { } reactivation) return Gate.PassAsked(s, reactivation with { Proven = reactivation.Proven || trial });
        var ways = s.Ways.Where(way => way.NotBuilt is null && way.Kind is not (WayKind.Auto or WayKind.Person)).ToArray();
        var way = ways.FirstOrDefault(one => one.Proven || trial) ?? ways.FirstOrDefault();
        if (s.Plan.Early == EarlyRenewal.Refused && s.End > s.Now) return No(s, $"{s.Carrier.Name} refuses to renew this plan before its end");
        if (way is not null && s.End is not null && !(asks && s.Sim.AutoRenews is null && s.Orders.Auto?.Status is not null) && !Renewing.MayFollowAuto(s, way)) return No(s, Renewing.AutoMayCome);
        return Gate.PassAsked(s, Renewing.Wanted(s, way?.Kind ?? WayKind.Person, way?.Proven != false || trial, "a person asked for it"));
    }

    /// <summary>The program ended before it was sent: whoever asks again sends this one, and none beside it.</summary>
    private static bool NeverLeft(Order order) => order is { State: OrderState.Planned, SentAt: null, Draft.Way: not (WayKind.Person or WayKind.Auto) };

    private static Decision No(Situation s, string why) => new(Step.Hold, s.Now, why, Price: s.Plan?.Price);
}
