using EsimModem.Cli.Daemon;
using EsimModem.Config;

namespace EsimModem.Cli;

/// <summary>Finds the daemon that a verb is for: the one named by --server, or this box's by its state folder.</summary>
internal static class DaemonFinder
{
    internal static DaemonAddress Find(Surroundings surroundings, Arguments arguments) => FindAll(surroundings, arguments)[0];

    internal static IReadOnlyList<DaemonAddress> FindAll(Surroundings surroundings, Arguments arguments)
    {
        var servers = arguments.Values(Option.Server);
        if (servers.Count > 0 && arguments.Has(Option.Config))
            throw VerbFailure.WrongUse("--server names a daemon elsewhere and --config one on this box; give one of them.");
        return servers.Count > 0
            ? [.. servers.Select(server => DaemonAddress.OfServer(server, surroundings.Variable("ESIMMODEM_TOKEN")))]
            : [DaemonAddress.OfState(StateOf(surroundings, arguments.Value(Option.Config)))];
    }

    // A daemon goes on with the settings it has while its file is being edited, so faults beside `state` do not matter here.
    private static string StateOf(Surroundings surroundings, string? file)
    {
        var (state, faults) = new ConfigurationReader(surroundings.Environment).StateOf(file);
        if (state is null && file is not null)
            throw VerbFailure.WrongUse(string.Join('\n', faults));
        return state ?? Configuration.UsualState;
    }
}
