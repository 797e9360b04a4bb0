using EsimModem.Cli;

namespace EsimModem.Tests.Support;

/// <summary>What a call of the program wrote, and how it ended.</summary>
internal sealed record CliRun(int ExitCode, string Out, string Err)
{
    internal static Task<CliRun> Of(params string[] typed) => Of(new Dictionary<string, string>(), "", typed);

    internal static async Task<CliRun> Of(IReadOnlyDictionary<string, string> environment, string input, params string[] typed)
    {
        using StringWriter output = new(), error = new();
        using var reader = new StringReader(input);
        var surroundings = new Surroundings(new Output(output, error, reader), environment, TimeProvider.System, CancellationToken.None);
        var exit = await new CommandLine(surroundings, Verbs.All(surroundings)).Run(typed);
        return new CliRun(exit, output.ToString(), error.ToString());
    }
}
