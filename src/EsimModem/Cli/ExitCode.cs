namespace EsimModem.Cli;

/// <summary>What a verb tells the shell that called it.</summary>
internal static class ExitCode
{
    /// <summary>What was asked for is done.</summary>
    internal const int Done = 0;

    /// <summary>What was asked for failed.</summary>
    internal const int Failed = 1;

    /// <summary>Wrong use or bad configuration.</summary>
    internal const int WrongUse = 2;

    /// <summary>The daemon cannot be reached.</summary>
    internal const int Unreachable = 3;
}
