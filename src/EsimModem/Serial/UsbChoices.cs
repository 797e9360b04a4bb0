namespace EsimModem.Serial;

/// <summary>Keeps one port of each USB device, since two workers on one modem would take each other's answers.</summary>
internal sealed class UsbChoices(string root, TimeProvider? time)
{
    private readonly UsbTtys usb = new(root);
    private readonly SortedDictionary<string, UsbChoice> plugged = new(StringComparer.Ordinal);

    /// <summary>After how long a device that is not whole yet is taken as it is; null while none is waited for.</summary>
    public TimeSpan? Waiting
    {
        get
        {
            List<TimeSpan> waits = [.. plugged.Values.Where(choice => choice.IsWaiting).Select(choice => choice.Until - Now)];
            return waits.Count == 0 ? null : waits.Min() is var least && least > TimeSpan.Zero ? least : TimeSpan.Zero;
        }
    }

    private DateTimeOffset Now => time?.GetUtcNow() ?? default;

    /// <param name="found">Each port once, and whether the owner named it by its whole name.</param>
    public IReadOnlyList<FoundPort> Of(IEnumerable<(FoundPort Port, bool IsNamed)> found)
    {
        var ports = found.Select(one => (one.Port, one.IsNamed, Usb: usb.Look(one.Port.Name))).ToList();
        var devices = ports.Where(one => one.Usb is not null).GroupBy(one => one.Usb!.Device, one => (one.Port, one.IsNamed, Usb: one.Usb!), StringComparer.Ordinal).ToList();
        foreach (var gone in plugged.Keys.Except(devices.Select(device => device.Key), StringComparer.Ordinal).ToList()) plugged.Remove(gone);
        return [.. ports.Where(one => one.Usb is null).Select(one => one.Port), .. devices.SelectMany(device => OfDevice(device.Key, [.. device]))];
    }

    /// <summary>What was chosen and learnt where the port is the choice of this program, not of the owner.</summary>
    public UsbChoice? For(FoundPort port) => plugged.Values.FirstOrDefault(choice => choice.Offered == port.Name);

    /// <summary>The ttys of the same device that are known or guessed to take commands; none behind a bridge, where each is a modem of its own.</summary>
    public IEnumerable<string> SistersOf(string port)
    {
        if (usb.Look(port) is not { } face || UsbTree.Device(face.Folder) is not { } device) return [];
        var plan = UsbModems.PlanOf(device.Vendor, device.Product, device.Faces);
        if (plan.Knowledge is UsbKnowledge.Lines) return [];
        var choice = plugged.GetValueOrDefault(face.Device);
        return device.Faces.Where(other => other.Number != face.Number && plan.Interfaces.Contains(other.Number) && choice?.IsLeftAlone(other.Number) is not true).SelectMany(other => other.Ttys);
    }

    private IEnumerable<FoundPort> OfDevice(string device, List<(FoundPort Port, bool IsNamed, UsbInterface Usb)> ports)
    {
        var usb = ports[0].Usb;
        var named = ports.Where(one => one.IsNamed).Select(one => one.Port with { Device = device }).ToList();
        if (named.Count > 0)
        {
            plugged.Remove(device);
            // Of a modem that nobody here knows each port may be a modem of its own, and the owner says so.
            return UsbModems.IsKnown(usb.Vendor, usb.Product) ? named.Take(1) : named;
        }
        if (!plugged.TryGetValue(device, out var choice)) choice = plugged[device] = new UsbChoice(Now);
        var there = ports.DistinctBy(one => one.Usb.Number).ToDictionary(one => one.Usb.Number, one => one.Port.Name);
        choice.Choose(usb.Vendor, usb.Product, there, () => UsbTree.Device(usb.Folder)?.Faces ?? [], time?.GetUtcNow());
        return ports.Where(one => one.Port.Name == choice.Offered).Select(one => one.Port with { Device = device });
    }
}
