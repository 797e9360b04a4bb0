using EsimModem.Carriers.Orders;
using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>The rules for a card whose grace is over: brought back to life by the carrier's own code once, else by a person.</summary>
internal static class Reactivating
{
    public static Decision? Decide(Situation s) => !IsDue(s) ? null
        : Wanted(s) is not { } wanted ? Person(s, "")
        : s.Reactivated && s.OpenOf(OrderKind.Reactivation) is null ? Person(s, "; its code was dialled and did not help")
        : Gate.Pass(s, wanted);

    /// <summary>To dial the code that the carrier has for such a card; null where it has none, or the card is not such a one.</summary>
    public static Intention? Wanted(Situation s) => !IsDue(s) || s.Carrier!.Reactivate.Ussd is null ? null
        : new(Step.Renew, OrderKind.Reactivation, WayKind.Ussd, IsProven(s), null, Ended(s), "reactivated by ussd");

    private static bool IsDue(Situation s) => s.Plan?.Grace is { } grace && s.Over + grace < s.Now;

    private static bool IsProven(Situation s) =>
        s.Carrier!.Reactivate.IsProven(WayKind.Ussd) || s.Standing.Proven.Contains(ProofMark.Of(s.Carrier, OrderKind.Reactivation, WayKind.Ussd, s.Carrier.Reactivate));

    private static Decision Person(Situation s, string tried) => new(Step.Remind, s.NextLook,
        $"{Ended(s)}{tried}; ask {s.Carrier!.Name} at {s.Carrier.Care ?? "its shop"} whether the number can be saved");

    private static string Ended(Situation s) => $"ended {RenewalPolicy.Days(s.Now - s.Over!.Value)} ago, beyond the grace of {RenewalPolicy.Days(s.Plan!.Grace!.Value)}";
}
