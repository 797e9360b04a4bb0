using EsimModem.Bank;
using EsimModem.Renewals;

namespace EsimModem.Rehearsal;

/// <summary>Runs the whole product for days on make-believe modems in seconds, and has the outcome audited.</summary>
internal static class Rehearsal
{
    public static async Task<RehearsalReport> Run(RehearsalPlan plan, Serilog.ILogger log, Func<BankSettings, BankSettings>? change = null)
    {
        await using var stage = Stage.Open(plan, log, settings => change?.Invoke(AsShipped(settings)) ?? AsShipped(settings));
        using var stop = new CancellationTokenSource();
        Exception? broken = null;
        stage.Begin(e => broken = e, stop.Token);
        var end = RehearsalPlan.Start + TimeSpan.FromDays(plan.Days);
        var pool = ThreadPool.CompletedWorkItemCount;
        stage.Time.RunTo(end);
        var left = ThreadPool.CompletedWorkItemCount - pool;
        if (broken is not null) throw new InvalidOperationException("The bank ended in the middle of the rehearsal.", broken);
        var report = new Auditor(stage.World, stage.Ledger).Report(plan, end);
        if (left > 0) report = report with { RulesBroken = [.. report.RulesBroken, $"{left} pieces of work left the loop"] };
        if (stage.Bank.Failures > 0) report = report with { RulesBroken = [.. report.RulesBroken, $"{stage.Bank.Failures} workers failed by a fault of this program"] };
        stage.Loop.Within(stop.Cancel);
        stage.Loop.RunUntilIdle();
        return report;
    }

    /// <summary>A demo looks often, for the eye's sake; a rehearsal shows what an owner gets who leaves the intervals as they are.</summary>
    internal static BankSettings AsShipped(BankSettings settings) => settings with { Check = new CheckSettings() };
}
