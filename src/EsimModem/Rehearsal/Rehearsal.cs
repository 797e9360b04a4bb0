using EsimModem.Bank;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>Runs the whole product for days on make-believe modems in seconds, and has the outcome audited.</summary>
internal static class Rehearsal
{
    /// <param name="look">Sees the stage once more at the end, before it is struck.</param>
    /// <param name="begin">Changes the world before anything has happened in it.</param>
    public static async Task<RehearsalReport> Run(RehearsalPlan plan, Serilog.ILogger log, Func<BankSettings, BankSettings>? change = null, Action<Stage, BoxMishaps, RehearsalReport>? look = null, Action<Stage>? begin = null, CancellationToken stop = default)
    {
        await using var stage = Stage.Open(plan, log, settings => SomeAskFirst(change?.Invoke(AsShipped(settings)) ?? AsShipped(settings)));
        var faults = plan.World.OwnFaults ?? Faults.Of(plan.World.Faults);
        var mishaps = new BoxMishaps(stage.Town, stage.World, stage.Box, faults, what => new SeededRandom(plan.Seed, $"box-{what}"));
        stage.Town.Within(() =>
        {
            mishaps.Begin();
            _ = new Owner(stage.Town, stage.World, stage.Box, new OwnerHabits(new SeededRandom(plan.Seed, "owner"), faults.PersonLate));
        });
        if (begin is not null) stage.Town.Within(() => begin(stage));
        var end = RehearsalPlan.Start + TimeSpan.FromDays(plan.Days);
        stage.Box.Begin();
        stage.Time.Stop = stop;
        var pool = ThreadPool.CompletedWorkItemCount;
        stage.Time.RunTo(end);
        var left = ThreadPool.CompletedWorkItemCount - pool;
        if (stage.Box.Broken is { } broken) throw new InvalidOperationException("The bank ended in the middle of the rehearsal.", broken);
        stage.Box.SwitchOn();
        stage.Box.End();
        var report = new Auditor(stage, mishaps.TrueTime).Report(plan, end);
        if (left > 0) report = report with { RulesBroken = [.. report.RulesBroken, $"{left} pieces of work left the loop"] };
        report = report with { RulesBroken = [.. report.RulesBroken, .. stage.Box.Findings.Select(finding => $"the book came up with a finding: {finding}")] };
        if (stage.Box.Failures > 0) report = report with { RulesBroken = [.. report.RulesBroken, $"{stage.Box.Failures} workers failed by a fault of this program"] };
        look?.Invoke(stage, mishaps, report);
        return report;
    }

    /// <summary>A demo looks often, for the eye's sake; a rehearsal shows what an owner gets who leaves the intervals as they are.</summary>
    internal static BankSettings AsShipped(BankSettings settings) => settings with { Check = new CheckSettings() };

    /// <summary>One SIM of eight asks before it spends, as some owners want it.</summary>
    private static BankSettings SomeAskFirst(BankSettings settings) => settings.Renewals != RenewalMode.On ? settings : settings with
    {
        Sims = [.. settings.Sims.Select((sim, place) => place % 8 == 3 ? sim with { Renewals = RenewalMode.Approve } : sim)],
    };
}
