using EsimModem.Carriers.Yaml;
using EsimModem.Serial;

namespace EsimModem.Config;

/// <summary>Reads the ports to look at for modems.</summary>
internal sealed class PortsReader(Findings findings)
{
    private const string Tcp = "tcp://";
    private static readonly int[] Speeds = [1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600, 1000000, 1500000, 2000000, 3000000, 4000000];

    internal IReadOnlyList<PortSettings> Read(MapReader map)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return map.Sections("modems", section => Port(section, seen));
    }

    /// <summary>A hub as the kernel and uhubctl name it.</summary>
    internal static string? Hub(YamlValue value) =>
        value.Read("a hub as `uhubctl` prints it, such as 1-1.4 or 1", text => IsHub(text) ? text : null);

    private static bool IsHub(string text) =>
        text.Split('-') is var halves && halves.Length <= 2 && halves.All(half => half.Split('.').All(number => number.Length > 0 && number.All(char.IsAsciiDigit)));

    private PortSettings? Port(MapReader map, HashSet<string> seen)
    {
        var value = map.Need("port");
        var port = value?.AsText() is { } text ? Name(value, text) : null;
        var baud = map.Set("baud") is { } speed ? Speed(speed) : null;
        if (port is null)
            return null;
        if (!seen.Add(port))
            value!.Fault($"the port {port} stands above already");
        return baud is { } rate ? new(port, rate) : new(port);
    }

    private string? Name(YamlValue value, string text)
    {
        if (!text.StartsWith(Tcp, StringComparison.Ordinal))
            return text.Contains("://", StringComparison.Ordinal) ? Refuse(value, text) : findings.FullPath(text);
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.Port > 0 && uri.PathAndQuery is ("/" or "") ? text.TrimEnd('/') : Refuse(value, text);
    }

    private static string? Refuse(YamlValue value, string text)
    {
        value.Fault($"`port` must be a path such as /dev/ttyUSB0 or /dev/serial/by-path/*, or tcp://HOST:PORT; it is `{text}`");
        return null;
    }

    private static int? Speed(YamlValue value)
    {
        if (value.AsInt(least: 1) is not { } baud)
            return null;
        if (!Speeds.Contains(baud))
            value.Fault($"`baud` must be a speed that serial lines have, such as 9600 or 115200; it is {baud}");
        return baud;
    }
}
