using System.Text;

namespace EsimModem.Cli;

/// <summary>The real terminal, or whatever the shell has put in its place.</summary>
internal static class TerminalOutput
{
    internal static Output Open(IReadOnlyDictionary<string, string> environment)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true };
        var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
        var input = new StreamReader(Console.OpenStandardInput(), utf8);
        var terminal = !Console.IsOutputRedirected;
        var colour = terminal && environment.GetValueOrDefault("NO_COLOR", "").Length == 0 && environment.GetValueOrDefault("TERM") != "dumb";
        return new Output(output, error, input, colour, terminal ? WidthOf() : null, !Console.IsInputRedirected);
    }

    private static int? WidthOf() => Console.WindowWidth is > 0 and var width ? width : null;
}
