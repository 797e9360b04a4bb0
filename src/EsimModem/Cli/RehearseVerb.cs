using EsimModem.Bank;
using EsimModem.Rehearsal;
using EsimModem.Simulator;

namespace EsimModem.Cli;

/// <summary>Runs the whole product for days on make-believe modems and holds its book against the carriers'.</summary>
internal sealed class RehearseVerb(Surroundings surroundings) : Verb
{
    private static readonly Option Sims = new("sims", "N", "how many SIMs, 8 unless told");
    private static readonly Option Days = new("days", "D", "how many days, 30 unless told");
    private static readonly Option Seed = new("seed", "S", "what the make-believe world is made from; the same seed gives the same bytes");
    private static readonly Option Faults = new("faults", "none|some|all", "how rough that world is");

    private static readonly Option Only = new("only", "N,N", "only the SIMs in these places, counted from 0, each as it is in the whole bank");
    private static readonly Option Without = new("without", "FAULT,FAULT", "a world in which these never happen");

    internal override string Name => "rehearse";

    internal override string Help => "runs days in seconds on a make-believe bank and audits every charge";

    internal override IReadOnlyList<Option> Options => [Option.Config, Sims, Days, Seed, Faults, Only, Without, Option.Json];

    internal override async Task<int> Run(Arguments arguments)
    {
        var plan = Plan(arguments);
        await using var log = Logs.Silent();
        var own = arguments.Has(Option.Config) ? Configured.Load(surroundings, arguments).Configuration : null;
        BankSettings Change(BankSettings settings) => own is null ? settings : settings with { Renewals = own.Renewals, Spending = own.Spending, Roaming = own.Roaming, Check = own.Check };
        // A configuration describes one box, and its caps are that box's.
        var boxes = Fleet.Run(own is null ? Fleet.Boxes(plan) : [plan], log, Change, surroundings.Stop);
        var report = RehearsalReport.Of(plan.Seed, [.. boxes.Select(box => box.Report)]);
        if (arguments.Has(Option.Json)) surroundings.Output.Out.WriteLine(ReportJson.Of(report));
        else Tell(report);
        if (report.IsGood) return ExitCode.Done;
        var wrong = boxes.First(box => !box.Report.IsGood);
        await TellStory(wrong.Plan, wrong.Report, log, Change);
        return ExitCode.Failed;
    }

    private static RehearsalPlan Plan(Arguments arguments)
    {
        var plan = new RehearsalPlan(
            arguments.Number(Sims, 8, 1, 100_000), arguments.Number(Days, 30, 1, 10_000), arguments.Number(Seed, 1, 0, int.MaxValue), Level(arguments.Value(Faults)));
        var faults = ListOf(arguments.Value(Without)).Select(FaultOf).Aggregate(Simulator.Faults.Of(plan.Faults), (left, fault) => left.Without(fault));
        var places = ListOf(arguments.Value(Only)).Select(word => int.TryParse(word, out var place) && place >= 0 && place < plan.Sims ? place
            : throw VerbFailure.WrongUse($"--only takes places from 0 to {plan.Sims - 1}, not \"{word}\".")).ToArray();
        return plan with { World = plan.World with { OwnFaults = faults, Only = places.Length == 0 ? null : places } };
    }

    private static string[] ListOf(string? list) => list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static Fault FaultOf(string word) => Enum.TryParse<Fault>(word, ignoreCase: true, out var fault) && Enum.IsDefined(fault) ? fault
        : throw VerbFailure.WrongUse($"--without takes {string.Join(", ", Enum.GetNames<Fault>())}, not \"{word}\".");

    /// <summary>A failure is told as the shortest story that shows it; the report on standard output stays what it is.</summary>
    private async Task TellStory(RehearsalPlan plan, RehearsalReport report, Serilog.ILogger log, Func<BankSettings, BankSettings> change)
    {
        var error = surroundings.Output.Err;
        error.WriteLine($"Seed {report.Seed} went wrong: {Shrinker.Symptom(report)}. Looking for the shortest story that shows it.");
        var shorter = await new Shrinker(log, change, surroundings.Stop).Shrink(plan, report);
        await Rehearsal.Rehearsal.Run(shorter, log, change, (stage, box, last) =>
        {
            error.WriteLine(Story.Command(shorter, Simulator.Faults.Of(plan.Faults)));
            foreach (var rule in last.RulesBroken) error.WriteLine($"RULE BROKEN: {rule}.");
            foreach (var lapse in last.Lapsed) error.WriteLine($"Lapsed {lapse.At:u}: {lapse.Sim}, {lapse.Cause}.");
            foreach (var line in Story.Lines(stage, box, last)) error.WriteLine(line);
        }, stop: surroundings.Stop);
    }

    internal static FaultLevel Level(string? word) => word switch
    {
        null or "none" => FaultLevel.None,
        "some" => FaultLevel.Some,
        "all" => FaultLevel.All,
        _ => throw VerbFailure.WrongUse($"--faults takes none, some or all, not \"{word}\"."),
    };

    private void Tell(RehearsalReport report)
    {
        var output = surroundings.Output.Out;
        output.WriteLine($"{report.SimDays} SIM-days from seed {report.Seed}: {report.Orders} orders, {report.Renewed} renewals confirmed.");
        output.WriteLine($"Paid by our book: {Sums(report.Spent)}. Charged by the carriers, fees and all: {Sums(report.Charged)}.");
        output.WriteLine($"Charged twice: {report.DoubleCharges}. Charged without an order in the book: {report.Unrecorded}. Caps passed: {report.CapsPassed}.");
        foreach (var cause in report.Lapsed.GroupBy(lapse => lapse.Cause).OrderBy(group => group.Key, StringComparer.Ordinal))
            output.WriteLine($"Lapsed, {cause.Key}: {cause.Count()}.");
        output.WriteLine($"Held: {report.Holds.Count} times, {report.HeldInVain:0.00} SIM-days of it although nothing asked for it.");
        foreach (var rule in report.RulesBroken) output.WriteLine($"RULE BROKEN: {rule}.");
        output.WriteLine($"The book ends with {report.Ledger}.");
    }

    private static string Sums(IReadOnlyDictionary<string, decimal> sums) =>
        sums.Count == 0 ? "nothing" : string.Join(", ", sums.Select(sum => $"{sum.Value:0.00} {sum.Key}"));
}
