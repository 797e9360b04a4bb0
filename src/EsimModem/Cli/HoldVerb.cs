using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>The red button: money stands still for one SIM or for all.</summary>
internal sealed class HoldVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    internal static readonly Option Why = new("why", "TEXT", "the reason, for those who come after");

    internal override string Name => "hold";

    internal override string Help => "stops all spending for a SIM, or for all: the red button";

    internal override string WordsUsage => "SIM|all";

    internal override (int Least, int Most) Words => (1, 1);

    internal override IReadOnlyList<Option> Options => [Why, Option.Config, Option.Server];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        var body = Body(arguments);
        if (arguments.Words[0] == "all")
        {
            await daemon.Post("/hold", body);
            Output.Out.WriteLine("All SIMs are held: nothing is spent until \"esim-modem release all\".");
            return ExitCode.Done;
        }
        var sim = await SimChoice.Of(daemon, arguments.Words[0]);
        await daemon.Post($"/sims/{sim.Iccid}/hold", body);
        Output.Out.WriteLine($"{PlainText.Line(sim.Title)} is held: nothing is spent for it until it is released.");
        return ExitCode.Done;
    }

    internal static string Body(Arguments arguments) => JsonText.Object(body =>
    {
        if (arguments.Value(Why) is { } why)
            body.WriteString("why", why);
    });
}
