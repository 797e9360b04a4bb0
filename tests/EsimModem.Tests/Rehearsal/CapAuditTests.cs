using EsimModem.Carriers;
using EsimModem.Ledger;
using EsimModem.Rehearsal;
using EsimModem.Simulator;
using Serilog.Core;

namespace EsimModem.Tests.Rehearsal;

/// <summary>The auditor computes the caps anew, from the carriers' charges and from the book; the product must not have passed them.</summary>
[NonParallelizable]
internal sealed class CapAuditTests
{
    private static readonly SpendingSettings Tight = new([new SpendingCap(new Money(2000, "KZT"), TimeSpan.FromDays(7))], [new SpendingCap(new Money(3000, "KZT"), TimeSpan.FromDays(7))]);

    private static readonly RehearsalPlan Two = new(2, 12)
    {
        World = new BankPlan(2) { Cards = [new("kcell") { Left = TimeSpan.FromHours(40), Balance = 9000 }, new("activ") { Left = TimeSpan.FromHours(50), Balance = 9000 }], OwnFaults = Faults.None },
    };

    [Test]
    public async Task Tight_caps_hold_and_are_not_passed()
    {
        var report = await EsimModem.Rehearsal.Rehearsal.Run(Two, Logger.None, settings => settings with { Spending = Tight });
        Assert.That(report.CapsPassed, Is.Zero);
        Assert.That(report.Renewed, Is.GreaterThan(2));
        Assert.That(report.Holds.Where(hold => hold.Why.Contains("cap", StringComparison.Ordinal)), Is.Not.Empty.And.All.Matches<HeldTime>(hold => hold is { Needed: true }));
    }

    [Test]
    public void A_fee_that_fell_together_with_a_price_counts_from_when_it_was_seen_and_not_in_hindsight()
    {
        var cap = Tight.PerSim[0];
        Spending[] spent = [Spent(0), Spent(1) with { Proven = 1005, ProvenAt = RehearsalPlan.Start.AddHours(2) }];
        Assert.That(CapAudit.Passed(spent, cap, "a SIM", "ordered"), Is.Empty, "2000 were ordered, and 2005 are known only afterwards");
        Assert.That(CapAudit.Passed([.. spent, Spent(1.5) with { Amount = 0 }], cap, "a SIM", "ordered"), Is.Empty, "not known yet");
        Assert.That(CapAudit.Passed([.. spent, Spent(3) with { Amount = 0 }], cap, "a SIM", "ordered").Single(), Does.StartWith("2005.00 KZT"));
        Assert.That(CapAudit.Passed([.. spent, Spent(7 * 24 + 0.5) with { Amount = 990 }], cap, "a SIM", "ordered"), Is.Empty, "the first has left the window");
    }

    private static Spending Spent(double hours) => new("8999", RehearsalPlan.Start.AddHours(hours), 1000, "KZT");

    [Test]
    public async Task The_auditor_sees_a_product_that_passes_them()
    {
        var report = await EsimModem.Rehearsal.Rehearsal.Run(Two with { Caps = Tight }, Logger.None);
        Assert.That(report.CapsPassed, Is.GreaterThan(2));
        Assert.That(report.RulesBroken.Where(rule => rule.Contains("charged by the carriers", StringComparison.Ordinal)), Is.Not.Empty);
        Assert.That(report.RulesBroken.Where(rule => rule.Contains("ordered in the book", StringComparison.Ordinal)), Is.Not.Empty);
    }
}
