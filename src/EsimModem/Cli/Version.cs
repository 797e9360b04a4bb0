using System.Reflection;

namespace EsimModem.Cli;

/// <summary>Which build this is.</summary>
internal static class Version
{
    internal static string Text { get; } =
        "esim-modem " + (typeof(Version).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0");
}
