using System.Net;
using EsimModem.Rehearsal;
using EsimModem.Web;

namespace EsimModem.Cli;

/// <summary>The whole product on a make-believe bank, with time pressed together: needs no file, no root, no hardware.</summary>
internal sealed class DemoVerb(Surroundings surroundings) : Verb
{
    /// <summary>Ten minutes of the bank pass in a second.</summary>
    private const double Speed = 600;

    private static readonly Option Listen = new("listen", "ADDRESS", "where the pages are served, 127.0.0.1:8476 unless told");

    internal override string Name => "demo";

    internal override string Help => "a make-believe bank of 8 modems with time pressed together, and the dashboard on it";

    internal override IReadOnlyList<Option> Options => [Listen];

    internal override async Task<int> Run(Arguments arguments)
    {
        var listen = WebSettings.Usual;
        if (arguments.Value(Listen) is { } text && !IPEndPoint.TryParse(text, out listen!))
            throw VerbFailure.WrongUse($"--listen takes an address such as 127.0.0.1:8476, not \"{text}\".");
        await using var log = Logs.ToConsole();
        await using var stage = Stage.Open(new RehearsalPlan(Seed: 7) { IsWatched = true }, log, settings => settings with { Name = "demo" });
        try
        {
            return await new DaemonProcess(surroundings, log).Run(
                stage.Bank, stop => stage.Time.Follow(surroundings.Time, Speed, stop), new WebSettings { Listen = listen }, null,
                server => surroundings.Output.Out.WriteLine($"A make-believe bank of 8 modems; ten minutes of it pass in a second. Look at {server.Address}; Ctrl-C ends it."));
        }
        catch (WebUnavailableException e)
        {
            throw new VerbFailure(ExitCode.Failed, e.Message);
        }
    }
}
