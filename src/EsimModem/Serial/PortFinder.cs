using System.IO.Enumeration;

namespace EsimModem.Serial;

/// <summary>Follows names and globs to the devices behind them; a device is found once, however many names lead to it.</summary>
internal sealed class PortFinder(string root, TimeProvider? time = null)
{
    private static readonly PortSettings[] Plausible = [new("/dev/serial/by-path/*"), new("/dev/ttyUSB*"), new("/dev/ttyACM*")];

    private readonly UsbChoices choices = new(root, time);

    /// <summary>After how long it is worth to look again, because a device is not whole yet.</summary>
    public TimeSpan? Waiting => choices.Waiting;

    /// <summary>What was learnt of the device of a port; null where the owner chose the port himself.</summary>
    public UsbChoice? ChoiceOf(FoundPort port) => choices.For(port);

    /// <summary>The other ttys of its device at which the modem behind a port may speak.</summary>
    public IEnumerable<string> SistersOf(FoundPort port) =>
        choices.SistersOf(port.Name).Select(tty => DeviceOf($"{root}/dev/{tty}")).Where(device => device.Length > 0 && device != port.Name);

    public IReadOnlyList<FoundPort> Find(IReadOnlyList<PortSettings> settings) =>
        [.. choices.Of(All(settings).Values).OrderBy(port => port.Place, NaturalOrder.Instance)];

    /// <summary>Every port that a name or a glob leads to, and whether it was named by its whole name.</summary>
    private OrderedDictionary<string, (FoundPort Port, bool IsNamed)> All(IReadOnlyList<PortSettings> settings)
    {
        var places = Places();
        var found = new OrderedDictionary<string, (FoundPort Port, bool IsNamed)>();
        var asked = settings.Count > 0;
        foreach (var setting in asked ? settings : Plausible)
            foreach (var (name, device) in Behind(setting.Port).Where(pair => asked || IsUsb(pair.Device)))
                found[device] = found.TryGetValue(device, out var before)
                    ? before with { IsNamed = before.IsNamed || !IsGlob(setting.Port) }
                    : (new FoundPort(device, places.GetValueOrDefault(device, name), setting.Baud), !IsGlob(setting.Port));
        return found;
    }

    /// <summary>Something is there under this name, whether it will be offered or not.</summary>
    public bool Matches(PortSettings setting) => Behind(setting.Port).Any();

    /// <summary>The names and globs at which ports may turn up, links to sockets on a hub among them.</summary>
    public IEnumerable<string> Names(IReadOnlyList<PortSettings> settings) =>
        (settings.Count > 0 ? settings : Plausible).Select(setting => setting.Port.StartsWith('/') ? $"{root}{setting.Port}" : setting.Port);

    private IEnumerable<(string Name, string Device)> Behind(string port)
    {
        if (TcpLine.Is(port)) return [(port, port)];
        return Matching(port).Select(name => (Name: name, Device: DeviceOf(name))).Where(pair => pair.Device.Length > 0);
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
