using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Sims;

namespace EsimModem.Renewals;

/// <summary>The rules for a card whose grace is over: brought back to life by the carrier's own code once, else by a person.</summary>
internal static class Reactivating
{
    public static Decision? Decide(Situation s)
    {
        if (!IsDue(s)) return null;
        if (Built(s) is not { } proven) return Person(s, "");
        if (s.OpenOf(OrderKind.Reactivation) is { State: not (OrderState.Planned or OrderState.Approving) } open)
            return new(Step.Remind, s.NextLook, $"order {open.Id} is {RenewalPolicy.Word(open.State)}; look at the account and say `resolve {open.Id}`", open.Draft.Way, null, open);
        if (s.Reactivated) return Person(s, "; its code was dialled and did not help");
        if (!proven) return new(Step.Hold, s.NextLook, $"{Ended(s)}, and the code that reactivates it is not proven yet; `renew --trial` proves it on this card", WayKind.Ussd);
        if (s.Mode == RenewalMode.Observe) return new(Step.Remind, s.NextLook, $"{Ended(s)}; would be reactivated by ussd, but renewals: observe sends nothing", WayKind.Ussd);
        if (Renewing.Forbidden(s) is { } hold) return hold;
        if (Renewing.StaleForMoney(s) is { } look) return look;
        var waiting = s.OpenOf(OrderKind.Reactivation);
        if (s.Mode == RenewalMode.Approve && waiting is not { State: OrderState.Planned })
            return new(Step.Approve, waiting is null ? s.Now : s.NextLook, $"{Ended(s)}: waits for a person's word to reactivate it by ussd", WayKind.Ussd, null, waiting, OrderKind.Reactivation);
        return Go(s, $"{Ended(s)}: reactivated by ussd");
    }

    /// <summary>What a person's own "renew" does with such a card; null where it has no code, or is not such a card.</summary>
    public static Decision? Outright(Situation s, bool trial) =>
        IsDue(s) && Built(s) is { } proven && s.OpenOf(OrderKind.Reactivation) is null && (proven || trial) ? Go(s, $"{Ended(s)}: reactivated by ussd because a person asked for it") : null;

    private static bool IsDue(Situation s) => s.Plan?.Grace is { } grace && s.Over + grace < s.Now;

    /// <summary>Whether the code is proven; null where the carrier has none that this version dials.</summary>
    private static bool? Built(Situation s) => s.Carrier!.Reactivate.Ussd is null ? null
        : s.Carrier.Reactivate.IsProven(WayKind.Ussd) || s.Standing.Proven.Contains(Draft.Proof(s, OrderKind.Reactivation, WayKind.Ussd));

    private static Decision Go(Situation s, string why) => new(Step.Renew, s.Now, why, WayKind.Ussd, null, s.OpenOf(OrderKind.Reactivation), OrderKind.Reactivation);

    private static Decision Person(Situation s, string tried) => new(Step.Remind, s.NextLook,
        $"{Ended(s)}{tried}; ask {s.Carrier!.Name} at {s.Carrier.Care ?? "its shop"} whether the number can be saved");

    private static string Ended(Situation s) => $"ended {RenewalPolicy.Days(s.Now - s.Over!.Value)} ago, beyond the grace of {RenewalPolicy.Days(s.Plan!.Grace!.Value)}";
}
