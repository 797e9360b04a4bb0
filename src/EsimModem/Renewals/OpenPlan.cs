using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>The rules for credit without a period: it is filled before it falls below its least, or before its validity ends.</summary>
internal static class OpenPlan
{
    public static Decision? Decide(Situation s)
    {
        if (s.Plan is not { Period.Kind: PeriodKind.Open } plan) return null;
        if (s.Sim.Balance is not { } balance) return RenewalPolicy.Wait(s, s.NextLook, "the balance could not be read; it is asked again");
        var least = plan.Keep ?? Money.Zero(balance.Currency);
        if (least.Currency != balance.Currency)
            return new(Step.Hold, s.NextLook, $"the balance is in {balance.Currency} but the plan keeps {least}; correct `keep` in the plan");
        var why = Why(s, balance, least);
        if (why is null) return RenewalPolicy.Wait(s, s.NextLook, $"{balance} on the card, at least {least} is kept");
        var need = TopUpAmount.For(least, balance, s.Settings.TopUp);
        if (need.Amount <= 0) return new(Step.Remind, s.NextLook, $"{why}; name an amount under sims: topUp: min");
        return Gate.Pass(s, new Intention(Step.TopUp, OrderKind.TopUp, WayKind.Person, true, need, why, $"filled: a person is asked to put {need} on the card"));
    }

    private static string? Why(Situation s, Money balance, Money least) =>
        balance.Amount < least.Amount ? $"the balance of {balance} is below {least}"
        : s.NearEnd ? $"the credit is valid for {RenewalPolicy.Days(s.End!.Value - s.Now)} only, and a top-up prolongs it"
        : null;
}
