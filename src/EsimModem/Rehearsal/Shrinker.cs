using System.Text.RegularExpressions;
using EsimModem.Bank;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>Finds the shortest story that still goes wrong in the same way: fewer days, one SIM, and no fault that is not needed.</summary>
internal sealed class Shrinker(Serilog.ILogger log, Func<BankSettings, BankSettings>? change, CancellationToken stop)
{
    private static readonly double[] Parts = [0.1, 0.2, 0.35, 0.5, 0.7, 0.85];
    /// <summary>So many times the length of the story may be rehearsed in search of a shorter one.</summary>
    private const int Patience = 3;

    private static readonly Fault[] AllFaults = Enum.GetValues<Fault>();

    private long _left;

    /// <summary>What is wrong with a report, in words without figures; null where nothing is.</summary>
    public static string? Symptom(RehearsalReport report) => report switch
    {
        { DoubleCharges: > 0 } => "bought twice",
        { Unrecorded: > 0 } => "not in the book",
        { CapsPassed: > 0 } => "a cap was passed",
        { RulesBroken: [var rule, ..] } => Regex.Replace(rule[(rule.LastIndexOf(',') + 1)..], "[0-9]+", "N"),
        { IsGood: false } => "a plan lapsed by our own fault",
        _ => null,
    };

    public async Task<RehearsalPlan> Shrink(RehearsalPlan plan, RehearsalReport report)
    {
        var symptom = Symptom(report);
        _left = Patience * (long)report.SimDays;
        plan = plan with { World = plan.World with { OwnFaults = plan.World.OwnFaults ?? Faults.Of(plan.World.Faults) } };
        plan = await OneSim(plan, symptom, report.Suspects);
        plan = await FewerDays(plan, symptom);
        plan = await FewerFaults(plan, symptom);
        return await FewerDays(plan, symptom);
    }

    private async Task<RehearsalPlan> FewerDays(RehearsalPlan plan, string? symptom)
    {
        foreach (var days in Parts.Select(part => (int)Math.Ceiling(plan.Days * part)).Distinct())
            if (days < plan.Days && await Shows(plan with { Days = days }, symptom)) return plan with { Days = days };
        return plan;
    }

    private async Task<RehearsalPlan> OneSim(RehearsalPlan plan, string? symptom, IReadOnlyList<int> suspects)
    {
        foreach (var place in plan.World.Only is null ? suspects : [])
        {
            var alone = plan with { World = plan.World with { Only = [place] } };
            if (await Shows(alone, symptom)) return alone;
        }
        return plan;
    }

    private async Task<RehearsalPlan> FewerFaults(RehearsalPlan plan, string? symptom)
    {
        foreach (var fault in AllFaults)
        {
            var faults = plan.World.OwnFaults!.Without(fault);
            if (faults == plan.World.OwnFaults) continue;
            var milder = plan with { World = plan.World with { OwnFaults = faults } };
            if (await Shows(milder, symptom)) plan = milder;
        }
        return plan;
    }

    /// <summary>False also when the search has taken long enough: the story stays as long as it is then.</summary>
    private async Task<bool> Shows(RehearsalPlan plan, string? symptom)
    {
        _left -= plan.Days * (plan.World.Only?.Count ?? plan.World.Cards?.Count ?? plan.World.Modems);
        return _left >= 0 && Symptom(await Rehearsal.Run(plan, log, change, stop: stop)) == symptom;
    }
}
