namespace EsimModem.Serial.Health;

/// <summary>Finds what starves modems on USB: sleep, hubs without a supply, slow hubs, and a controller that is full.</summary>
internal static class UsbPower
{
    /// <summary>What a hub that is fed by its cable may pass on (USB 2.0, 7.2.1).</summary>
    private const int FedByCable = 500;

    /// <summary>Many controllers refuse new devices at about 96 endpoints.</summary>
    private const int ManyEndpoints = 80;

    private const double FullSpeed = 12;

    public static IEnumerable<Finding> Look(IReadOnlyList<UsbDevice> devices) =>
        [.. Sleepers(devices), .. Hungry(devices), .. Slow(devices), .. Full(devices)];

    private static IEnumerable<Finding> Sleepers(IEnumerable<UsbDevice> devices) =>
        devices.Where(device => device is { IsModem: true, IsHub: false, MaySleep: true }).Select(device => Finding.Fault(device.Place,
            $"the kernel may put {device.Called} to sleep between two questions, and the second is then lost: install hardware/udev/70-esim-modem.rules, or as root `echo on > /sys/bus/usb/devices/{device.Socket}/power/control`."));

    private static IEnumerable<Finding> Hungry(IReadOnlyList<UsbDevice> devices)
    {
        foreach (var hub in devices.Where(device => device is { IsHub: true, FeedsItself: false }))
        {
            List<UsbDevice> modems = [.. devices.Where(device => device.IsModem && device.Hub == hub.Socket)];
            var wanted = modems.Sum(modem => modem.Milliamps);
            if (wanted > FedByCable)
                yield return Finding.Fault(hub.Place, $"the hub has no supply of its own and {modems.Count} {(modems.Count == 1 ? "modem" : "modems")} on it may draw {wanted} mA of the {FedByCable} mA that its cable gives: use a hub with a supply.");
            else if (modems.Count > 0)
                yield return Finding.Note(hub.Place, $"the hub has no supply of its own, and a modem that sends on 2G draws up to 2 A for a moment: use a hub with a supply.");
        }
    }

    private static IEnumerable<Finding> Slow(IReadOnlyList<UsbDevice> devices) =>
        devices.Where(device => device is { IsHub: true, Speed: > 0 and <= FullSpeed } && !IsOfAnOldBus(device) && devices.Any(other => other.IsModem && other.Hub == device.Socket))
            .Select(hub => Finding.Note(hub.Place, "the hub runs at the speed of USB 1 (12 Mbit/s), which several modems fill: change the cable, or the hub."));

    // Bridges are full-speed devices by nature and harmless on such a bus.
    private static bool IsOfAnOldBus(UsbDevice hub) => hub.Socket.StartsWith("usb", StringComparison.Ordinal);

    private static IEnumerable<Finding> Full(IReadOnlyList<UsbDevice> devices) => devices.GroupBy(device => device.Bus)
        .Select(bus => (Bus: bus.Key, Modems: bus.Count(device => device.IsModem), Endpoints: bus.Sum(device => 1 + device.Faces.Sum(face => face.Endpoints))))
        .Where(bus => bus.Modems > 1 && bus.Endpoints >= ManyEndpoints)
        .Select(bus => Finding.Note($"USB bus {bus.Bus}", $"{bus.Modems} modems use {bus.Endpoints} endpoints, and many controllers refuse new devices at about 96: put further modems on another controller."));
}
