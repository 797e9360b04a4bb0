using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>The owner's word that no other box has an order open for a card, so that this one need not wait until such an order has settled.</summary>
internal sealed class SimsAdoptVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    internal override string Name => "sims adopt";

    internal override string Help => "lets this box spend for a card at once that it sees for the first time";

    internal override string WordsUsage => "SIM [FILE]";

    internal override (int Least, int Most) Words => (1, 2);

    internal override IReadOnlyList<Option> Options => [Option.Config, Option.Server];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        if (arguments.Word(1) is not null)
            throw new VerbFailure(ExitCode.Failed, "Taking over a release file is not built yet; without the file the card is adopted on your word alone.");
        var sim = await SimChoice.Of(daemon, arguments.Words[0]);
        await daemon.Post($"/sims/{sim.Iccid}/adopt", JsonText.Object(_ => { }));
        Output.Out.WriteLine($"{PlainText.Line(sim.Title)} is adopted: this box may spend for it within the caps.");
        return ExitCode.Done;
    }
}
