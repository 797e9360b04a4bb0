using System.Collections;

namespace EsimModem.Cli;

/// <summary>What a verb is given of the world: where to write, the environment, the time, and the wish to stop.</summary>
internal sealed record Surroundings(Output Output, IReadOnlyDictionary<string, string> Environment, TimeProvider Time, CancellationToken Stop)
{
    /// <summary>The world of this process.</summary>
    internal static Surroundings OfProcess(CancellationToken stop)
    {
        var environment = System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => entry.Value as string ?? "", StringComparer.Ordinal);
        return new Surroundings(TerminalOutput.Open(environment), environment, TimeProvider.System, stop);
    }

    /// <summary>Who types, for the book.</summary>
    internal string Person => Variable("SUDO_USER") ?? Variable("USER") ?? "operator";

    /// <summary>A variable of the environment; one set to nothing counts as not set.</summary>
    internal string? Variable(string name) => Environment.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
