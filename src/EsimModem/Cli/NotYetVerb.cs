namespace EsimModem.Cli;

/// <summary>A verb that is promised and not built: it says so, whatever it is given.</summary>
internal sealed class NotYetVerb(string name, string wordsUsage, string help) : Verb
{
    internal override string Name { get; } = name;

    internal override string Help { get; } = help;

    internal override string WordsUsage { get; } = wordsUsage;

    internal override bool IsBuilt => false;

    internal override Task<int> Run(Arguments arguments) =>
        throw new VerbFailure(ExitCode.Failed, $"\"{Name}\" is not built yet; see README, 'Not yet'.");

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<Verb> All() =>
    [
        new NotYetVerb("sims import", "FILE.csv", "takes new cards in"),
        new NotYetVerb("vouchers add", "FILE", "adds scratch card codes to the pool"),
        new NotYetVerb("vouchers list", "", "the pool, masked"),
    ];
}
