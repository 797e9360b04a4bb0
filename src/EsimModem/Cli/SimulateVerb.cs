using EsimModem.Carriers;
using EsimModem.Rehearsal;
using EsimModem.Simulator;

namespace EsimModem.Cli;

/// <summary>Only the make-believe bank, on ptys, with a configuration beside them that a daemon can be run by.</summary>
internal sealed class SimulateVerb(Surroundings surroundings) : Verb
{
    private static readonly Option Modems = new("modems", "N", "how many modems, 8 unless told");
    private static readonly Option Dir = new("dir", "DIR", "where the ptys, a configuration and the control socket appear");
    private static readonly Option Seed = new("seed", "S", "what the bank is made from");
    private static readonly Option Faults = new("faults", "none|some|all", "how rough that world is");

    private static readonly Option Booking = new("booking", "DURATION", "the longest that a carrier takes from accepting an order to charging it, 3m unless told");

    private static readonly Option Haste = new("haste", "N", "how many times faster than in life modems and networks answer");

    internal override string Name => "simulate";

    internal override string Help => "only the make-believe bank, on ptys DIR/modem0 and so on";

    internal override IReadOnlyList<Option> Options => [Modems, Dir, Seed, Faults, Booking, Haste];

    internal override async Task<int> Run(Arguments arguments)
    {
        var dir = arguments.Value(Dir) ?? throw VerbFailure.WrongUse("simulate needs --dir DIR, a folder for the ptys.");
        var plan = new BankPlan(arguments.Number(Modems, 8, 1, 1000), arguments.Number(Seed, 1, 0, int.MaxValue), RehearseVerb.Level(arguments.Value(Faults))) { Haste = arguments.Number(Haste, 1, 1, 1_000_000) };
        if (arguments.Value(Booking) is { } text)
            plan = plan with { BookingMost = Duration.TryParse(text, out var most) ? most.Length : throw VerbFailure.WrongUse($"--booking takes a duration such as 30s, not \"{text}\".") };
        try
        {
            using var served = PtyTown.Open(dir, plan, surroundings.Time);
            surroundings.Output.Out.WriteLine($"{plan.Modems} modems are on {served.Folder}/modem*. A daemon for them: esim-modem run --config {served.Configuration}");
            await surroundings.Stop.Wished();
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new VerbFailure(ExitCode.Failed, $"The folder {dir} cannot be used: {e.Message.TrimEnd('.')}; name another one.");
        }
    }
}
