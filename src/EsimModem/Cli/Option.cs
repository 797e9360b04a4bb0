namespace EsimModem.Cli;

/// <summary>An option that a verb knows: <c>--name</c>, with a value where one is named, more than once where that makes sense.</summary>
internal sealed record Option(string Name, string? Value, string Help, bool Repeats = false)
{
    internal static readonly Option Json = new("json", null, "print JSON instead of a table");

    internal static readonly Option Config = new("config", "FILE", "the configuration file");

    internal static readonly Option Server = new("server", "URL", "a daemon on another box; its token is taken from ESIMMODEM_TOKEN");

    internal static readonly Option Yes = new("yes", null, "do it");

    internal bool IsFlag => Value is null;

    internal string Usage => IsFlag ? $"--{Name}" : $"--{Name} {Value}";
}
