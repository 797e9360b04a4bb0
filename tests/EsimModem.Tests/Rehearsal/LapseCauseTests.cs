using EsimModem.Rehearsal;
using EsimModem.Sims;
using EsimModem.Simulator;
using Serilog.Core;

namespace EsimModem.Tests.Rehearsal;

/// <summary>The make-believe world knows itself why a plan lapsed; the product is named when nothing else stood in the way.</summary>
[NonParallelizable]
internal sealed class LapseCauseTests
{
    private static readonly CardPlan Card = new("kcell") { Left = TimeSpan.FromHours(50), Balance = 5000 };

    [Test]
    public async Task A_product_that_only_watches_is_named_as_the_cause()
    {
        var report = await Rehearse(Card, Faults.None, settings => settings with { Renewals = RenewalMode.Observe });
        Assert.That(report.Lapsed.Select(lapse => lapse.Cause), Is.EqualTo(new[] { Lapse.OurFault }));
        Assert.That(report.IsGood, Is.False);
        Assert.That(Shrinker.Symptom(report), Does.Contain("our own fault"));
    }

    [Test]
    public async Task A_product_that_looks_too_seldom_is_named_as_the_cause()
    {
        var report = await Rehearse(Card, Faults.None, settings => settings with
        {
            Check = settings.Check with { Near = TimeSpan.FromHours(1) },
            Sims = [.. settings.Sims.Select(sim => sim with { Renew = [] })],
        });
        Assert.That(report.Lapsed.Select(lapse => lapse.Cause), Is.EqualTo(new[] { Lapse.OurFault }), "no way is left, but the carrier sold one all the time");
    }

    [Test]
    public async Task The_same_world_with_the_product_as_it_is_lets_nothing_lapse()
    {
        var report = await Rehearse(Card, Faults.None, settings => settings);
        Assert.That(report.Lapsed, Is.Empty);
        Assert.That(report.Renewed, Is.GreaterThan(0));
    }

    [TestCase(Obstacle.ModemAbsent, "modemAbsent")]
    [TestCase(Obstacle.CardAbsent, "cardAbsent")]
    [TestCase(Obstacle.NetworkDown, "networkDown")]
    public async Task What_takes_the_card_away_is_named(Obstacle obstacle, string cause)
    {
        var report = await Rehearse(Card, Faults.None, settings => settings, world => Take(world, obstacle));
        Assert.That(report.Lapsed.Select(lapse => lapse.Cause), Is.EqualTo(new[] { cause }));
        Assert.That(report.IsGood);
    }

    [TestCase(RoamingRule.Hold, "networkDown")]
    [TestCase(RoamingRule.On, null)]
    public async Task Days_abroad_are_the_networks_fault_where_nothing_may_be_spent_there(object rule, string? cause)
    {
        var report = await Rehearse(Card, Faults.None, settings => settings with { Roaming = (RoamingRule)rule },
            world => world.Modems[0].Inject(new Injection(Fault.Roaming, For: TimeSpan.FromDays(6))));
        Assert.That(report.Lapsed.Select(lapse => lapse.Cause), Is.EqualTo(cause is null ? [] : new[] { cause }));
        Assert.That(report.HeldInVain, Is.Zero);
        Assert.That(report.IsGood);
    }

    [Test]
    public async Task What_the_carrier_sells_instead_of_the_plan_is_its_own_fault_and_no_hold_for_it_is_in_vain()
    {
        var report = await Rehearse(Card with { Balance = 2000 }, Faults.None with { DailyInstead = 1 }, settings => settings, days: 12);
        Assert.That(report.RulesBroken, Is.Empty);
        Assert.That(report.HeldInVain, Is.Zero);
        Assert.That(report.Lapsed.Select(lapse => lapse.Cause), Has.None.EqualTo(Lapse.OurFault));
        Assert.That(report.Renewed, Is.Zero, "a day is not the plan");
        Assert.That(report.Charged["KZT"], Is.GreaterThanOrEqualTo(3 * 490m));
    }

    [Test]
    public async Task A_person_who_does_not_pay_is_late_and_one_who_does_saves_the_plan()
    {
        var poor = Card with { Balance = 100, Left = TimeSpan.FromHours(60) };
        var late = await Rehearse(poor, Faults.None with { PersonLate = 1 }, settings => settings);
        var prompt = await Rehearse(poor, Faults.None, settings => settings);
        Assert.That(late.Lapsed.Select(lapse => lapse.Cause).Distinct(), Is.SubsetOf(new[] { "noFunds", "personLate" }).And.Not.Empty);
        Assert.That(prompt.Lapsed, Is.Empty);
    }

    private static void Take(SimulatedBank world, Obstacle obstacle)
    {
        switch (obstacle)
        {
            case Obstacle.ModemAbsent: world.Unplug(0); break;
            case Obstacle.CardAbsent: world.Modems[0].PullCard(); break;
            default: world.Modems[0].Inject(new Injection(Fault.NetworkLoss, For: TimeSpan.FromDays(6))); break;
        }
    }

    private static async Task<RehearsalReport> Rehearse(CardPlan card, Faults faults, Func<EsimModem.Bank.BankSettings, EsimModem.Bank.BankSettings> change, Action<SimulatedBank>? begin = null, int days = 4)
    {
        var plan = new RehearsalPlan(1, days) { World = new BankPlan(1) { Cards = [card], OwnFaults = faults } };
        var report = await EsimModem.Rehearsal.Rehearsal.Run(plan, Logger.None, change, begin: stage => begin?.Invoke(stage.World));
        return report with { RulesBroken = [.. report.RulesBroken.Where(rule => !rule.Contains("left the loop", StringComparison.Ordinal))] };
    }
}
