using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>A verb that speaks to the running daemon.</summary>
internal abstract class DaemonVerb(Surroundings surroundings) : Verb
{
    protected Surroundings Surroundings { get; } = surroundings;

    protected Output Output => Surroundings.Output;

    internal override async Task<int> Run(Arguments arguments)
    {
        using var daemon = new DaemonClient(DaemonFinder.Find(Surroundings, arguments), Surroundings.Stop);
        return await Run(arguments, daemon);
    }

    protected abstract Task<int> Run(Arguments arguments, DaemonClient daemon);
}
