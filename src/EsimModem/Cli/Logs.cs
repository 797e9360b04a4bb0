using System.Globalization;
using Serilog;
using Serilog.Events;

namespace EsimModem.Cli;

/// <summary>The daemon's own words: one sentence a line on standard output, which systemd keeps.</summary>
internal static class Logs
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    internal static Serilog.Core.Logger ToConsole(LogEventLevel least = LogEventLevel.Information) => new LoggerConfiguration()
        .MinimumLevel.Is(least)
        .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture)
        .CreateLogger();

    /// <summary>For a rehearsal, whose output is its report.</summary>
    internal static Serilog.Core.Logger Silent() => new LoggerConfiguration().MinimumLevel.Fatal().CreateLogger();
}
