using EsimModem.Rehearsal;
using EsimModem.Simulator;

namespace EsimModem.Tests.Rehearsal;

/// <summary>A month in which messages are late, doubled, forged and loud, and nothing else goes wrong.</summary>
internal sealed class HostileTextsTests
{
    private static readonly Faults Loud = new()
    {
        LateMessage = 0.2, DoubledMessage = 0.3, HostileMessage = TimeSpan.FromHours(8), Advertisement = TimeSpan.FromHours(20),
    };

    [TestCase(1)]
    [TestCase(2)]
    public async Task They_ask_for_no_hold_cost_no_plan_and_buy_nothing_twice(int seed)
    {
        var (report, messages) = await Rehearse(seed);
        TestContext.Out.WriteLine($"{messages} messages went wrong; {report.Renewed} renewals");
        Assert.Multiple(() =>
        {
            Assert.That(messages, Is.GreaterThan(500), "there was something to withstand");
            Assert.That(report.Renewed, Is.GreaterThan(20));
            Assert.That((report.DoubleCharges, report.Unrecorded, report.CapsPassed), Is.EqualTo((0, 0, 0)));
            Assert.That(report.Lapsed, Is.Empty);
            Assert.That(report.Holds.Where(hold => hold.InVain > TimeSpan.Zero), Is.Empty);
            // The pool of the tests' own host may stir.
            Assert.That(report.RulesBroken.Where(rule => !rule.Contains("left the loop", StringComparison.Ordinal)), Is.Empty);
        });
    }

    [Test]
    public async Task The_same_seed_writes_the_same_book()
    {
        var (first, _) = await Rehearse(3);
        var (second, _) = await Rehearse(3);
        Assert.That(second.Ledger, Is.EqualTo(first.Ledger));
    }

    private static async Task<(RehearsalReport Report, int Messages)> Rehearse(int seed)
    {
        var messages = 0;
        var plan = new RehearsalPlan(8, 30, seed) { World = new BankPlan(8, seed) { OwnFaults = Loud } };
        var report = await EsimModem.Rehearsal.Rehearsal.Run(plan, Serilog.Core.Logger.None, look: (stage, _, _) => messages = stage.World.Mishaps.Count);
        return (report, messages);
    }
}
