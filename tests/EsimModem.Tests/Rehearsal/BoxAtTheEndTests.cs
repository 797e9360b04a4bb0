using EsimModem.Rehearsal;
using EsimModem.Simulator;

namespace EsimModem.Tests.Rehearsal;

/// <summary>The curtain may fall while the box is dark.</summary>
internal sealed class BoxAtTheEndTests
{
    [Test]
    public async Task A_box_whose_power_is_off_at_the_end_is_audited_all_the_same()
    {
        var plan = new RehearsalPlan(1, 1) { World = new BankPlan(1) { OwnFaults = Faults.None } };
        var report = await EsimModem.Rehearsal.Rehearsal.Run(plan, Serilog.Core.Logger.None, begin: stage => stage.Town.After(TimeSpan.FromHours(23.9), () =>
        {
            stage.Box.DiskIsFull = true;
            stage.Box.Die(0, 1);
        }));
        Assert.That(report.SimDays, Is.EqualTo(1));
        Assert.That(report.RulesBroken.Where(rule => !rule.Contains("left the loop", StringComparison.Ordinal)), Is.Empty);
    }
}
