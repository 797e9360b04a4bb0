using EsimModem.Ledger;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>Compares what the carriers really did with what the product's book says; neither knows of the other.</summary>
internal sealed class Auditor(Stage stage, Func<DateTimeOffset, DateTimeOffset> trueTime)
{
    private readonly SimulatedBank _world = stage.World;

    public RehearsalReport Report(RehearsalPlan plan, DateTimeOffset end)
    {
        var audit = new BookAudit(_world, stage.Ledger, trueTime);
        var charges = new ChargeAudit(audit, stage.Bank.Carriers);
        var caps = CapAudit.Passed(audit, plan.Caps ?? stage.Box.Settings.Spending);
        var holds = new HoldAudit(stage, audit, end).Holds();
        var causes = new LapseCauses(audit, stage.Bank.Carriers, stage.Box.Settings.Check, stage.Box.Settings.Roaming, holds);
        var lapsed = _world.Ledger.Entries.Where(entry => entry.What == CarrierEvent.Expired && entry.At > RehearsalPlan.Start && entry.At <= end).Select(causes.Of).ToArray();
        var confirmed = audit.Orders.Where(order => order is { State: OrderState.Confirmed, Kind: OrderKind.Renewal }).ToArray();
        var report = new RehearsalReport(plan.Seed, _world.Cards.Count * plan.Days, audit.Orders.Count, confirmed.Length, lapsed,
            holds, Spent(confirmed), Charged(), charges.Doubled.Count, charges.Unrecorded.Count, caps.Count,
            [.. charges.Doubled, .. charges.Unrecorded, .. caps, .. new ClaimAudit(audit, end).Broken()], stage.Ledger.Head.Hash);
        return report with { Suspects = [.. Enumerable.Range(0, _world.Cards.Count).Where(place => IsSuspect(_world.Cards[place].Iccid, report))] };
    }

    private static bool IsSuspect(string iccid, RehearsalReport report) =>
        report.RulesBroken.Any(rule => rule.Contains(iccid, StringComparison.Ordinal)) || report.Lapsed.Any(lapse => lapse.Sim == iccid && lapse.Cause == Lapse.OurFault);

    private static SortedDictionary<string, decimal> Spent(IEnumerable<Order> confirmed)
    {
        var spent = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var paid in confirmed.Select(order => order.Receipt?.Paid).OfType<Carriers.Money>())
            spent[paid.Currency] = spent.GetValueOrDefault(paid.Currency) + paid.Amount;
        return spent;
    }

    private SortedDictionary<string, decimal> Charged()
    {
        var charged = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var entry in _world.Ledger.Entries.Where(entry => entry.Amount < 0))
            charged[entry.Currency] = charged.GetValueOrDefault(entry.Currency) - entry.Amount;
        return charged;
    }
}
