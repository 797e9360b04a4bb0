using EsimModem.Cli.Daemon;

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
            : [DaemonAddress.OfState("/var/lib/esim-modem")];
    }
}
