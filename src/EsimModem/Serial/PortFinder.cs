using System.IO.Enumeration;

namespace EsimModem.Serial;

/// <summary>Follows names and globs to the devices behind them; a device is found once, however many names lead to it.</summary>
internal sealed class PortFinder(string root)
{
    private static readonly PortSettings[] Plausible = [new("/dev/serial/by-path/*"), new("/dev/ttyUSB*"), new("/dev/ttyACM*")];

    private readonly UsbTtys usb = new(root);

    public IReadOnlyList<FoundPort> Find(IReadOnlyList<PortSettings> settings)
    {
        var places = Places();
        var found = new OrderedDictionary<string, FoundPort>();
        var asked = settings.Count > 0;
        foreach (var setting in asked ? settings : Plausible)
            foreach (var (name, device) in Behind(setting.Port).Where(pair => asked || IsUsb(pair.Device)))
                found.TryAdd(device, new FoundPort(device, places.GetValueOrDefault(device, name), setting.Baud));
        return [.. found.Values.OrderBy(port => port.Place, NaturalOrder.Instance)];
    }

    /// <summary>The names and globs at which ports may turn up, links to sockets on a hub among them.</summary>
    public IEnumerable<string> Names(IReadOnlyList<PortSettings> settings) =>
        (settings.Count > 0 ? settings : Plausible).Select(setting => setting.Port.StartsWith('/') ? $"{root}{setting.Port}" : setting.Port);

    private IEnumerable<(string Name, string Device)> Behind(string port)
    {
        if (TcpLine.Is(port)) return [(port, port)];
        var named = Matching(port).Select(name => (Name: name, Device: DeviceOf(name))).Where(pair => pair.Device.Length > 0);
        // Who writes down one exact name means it; of what a glob gathers only the ports that take commands are of use.
        return IsGlob(port) ? usb.CommandPorts([.. named], pair => pair.Device) : named;
    }

    /// <summary>The name by the socket on the hub, which alone tells twins without serial numbers apart.</summary>
    private Dictionary<string, string> Places()
    {
        var places = new Dictionary<string, string>();
        foreach (var link in Matching("/dev/serial/by-path/*"))
            if (DeviceOf(link) is { Length: > 0 } device) places.TryAdd(device, link);
        return places;
    }

    private IEnumerable<string> Matching(string pattern)
    {
        IEnumerable<string> paths = [pattern.StartsWith('/') ? $"{root}/" : ""];
        foreach (var part in pattern.Split('/', StringSplitOptions.RemoveEmptyEntries))
            paths = paths.SelectMany(folder => IsGlob(part) ? Entries(folder, part) : [Path.Combine(folder, part)]);
        return paths;
    }

    private static List<string> Entries(string folder, string pattern)
    {
        try
        {
            var entries = Directory.EnumerateFileSystemEntries(folder.Length == 0 ? "." : folder);
            return [.. entries.Where(entry => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(entry), ignoreCase: false)).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The device at the end of all links; empty when a link dangles or what is there is no device.</summary>
    private string DeviceOf(string name)
    {
        try
        {
            var target = File.ResolveLinkTarget(name, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(name);
            var isDevice = target.StartsWith("/dev/", StringComparison.Ordinal) || root.Length > 0 && target.StartsWith($"{root}/dev/", StringComparison.Ordinal);
            return isDevice && File.Exists(target) ? target : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static bool IsGlob(string text) => text.AsSpan().ContainsAny('*', '?');

    private static bool IsUsb(string device) =>
        Path.GetFileName(device) is var name && (name.StartsWith("ttyUSB", StringComparison.Ordinal) || name.StartsWith("ttyACM", StringComparison.Ordinal));
}
