using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>Undoes the red button, and says what still holds.</summary>
internal sealed class ReleaseVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    internal override string Name => "release";

    internal override string Help => "lets a held SIM, or all, spend again";

    internal override string WordsUsage => "SIM|all";

    internal override (int Least, int Most) Words => (1, 1);

    internal override IReadOnlyList<Option> Options => [HoldVerb.Why, Option.Config, Option.Server];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        var body = HoldVerb.Body(arguments);
        if (arguments.Words[0] == "all")
        {
            await daemon.Post("/release", body);
            var held = (await daemon.List("/sims")).Select(item => new SimView(item)).Where(each => each.IsHeld).ToList();
            Output.Out.WriteLine("The hold on all SIMs is lifted.");
            held.ForEach(WriteStillHeld);
            return ExitCode.Done;
        }
        var sim = await SimChoice.Of(daemon, arguments.Words[0]);
        await daemon.Post($"/sims/{sim.Iccid}/release", body);
        var now = new SimView(await daemon.Get($"/sims/{sim.Iccid}"));
        if (now.IsHeld)
            WriteStillHeld(now);
        else
            Output.Out.WriteLine($"{PlainText.Line(now.Title)} is released.");
        return ExitCode.Done;
    }

    private void WriteStillHeld(SimView sim) =>
        Output.Out.WriteLine(PlainText.Line($"{sim.Title} still holds: {sim.HoldWhy ?? "the reason is not known"}"));
}
