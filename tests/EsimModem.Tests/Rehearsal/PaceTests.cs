using System.Globalization;
using EsimModem.Rehearsal;
using EsimModem.Simulator;

namespace EsimModem.Tests.Rehearsal;

/// <summary>The pace of a rehearsal, with five-fold slack for whatever else the machine does; <c>tests/bench/rehearsal</c> gives the true figure.</summary>
internal sealed class PaceTests
{
    private const int Sims = 50;
    private const int WarmUp = 15;
    private const int Days = 35;
    private const double Promised = 600;
    private const double Slack = 5;

    [Test]
    public async Task A_rough_world_is_rehearsed_at_a_fifth_of_the_promised_pace_or_faster()
    {
        var plan = new RehearsalPlan(Sims, Days, 3, FaultLevel.All);
        await using var stage = Stage.Open(plan, Serilog.Core.Logger.None, EsimModem.Rehearsal.Rehearsal.AsShipped);
        stage.Town.Within(() =>
        {
            new BoxMishaps(stage.Town, stage.World, stage.Box, Faults.All, what => new SeededRandom(plan.Seed, $"box-{what}")).Begin();
            _ = new Owner(stage.Town, stage.World, stage.Box, new OwnerHabits(new SeededRandom(plan.Seed, "owner"), Faults.All.PersonLate));
        });
        stage.Box.Begin();
        // The runtime compiles while it warms up, and that is no matter of the product.
        stage.Time.RunTo(RehearsalPlan.Start + TimeSpan.FromDays(WarmUp));
        var before = OwnTime();
        stage.Time.RunTo(RehearsalPlan.Start + TimeSpan.FromDays(Days));
        var pace = Sims * (Days - WarmUp) / (OwnTime() - before);
        TestContext.Out.WriteLine($"{pace:0} SIM-days per second of this thread's processor time; {Environment.WorkingSet >> 20} MB");
        Assert.That(stage.Box.Broken, Is.Null);
        Assert.That(pace, Is.GreaterThan(Promised / Slack));
    }

    /// <summary>Seconds of processor time that this thread has used.</summary>
    private static double OwnTime()
    {
        var stat = File.ReadAllText("/proc/thread-self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / 100;
    }
}
