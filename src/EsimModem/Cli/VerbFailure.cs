namespace EsimModem.Cli;

/// <summary>Ends a verb with one sentence for the person and an exit code for the shell.</summary>
internal sealed class VerbFailure(int exitCode, string sentence) : Exception(sentence)
{
    internal int ExitCode { get; } = exitCode;

    internal static VerbFailure WrongUse(string sentence) => new(Cli.ExitCode.WrongUse, sentence);
}
