namespace EsimModem.Serial.Health;

/// <summary>Finds names in the configuration that do not stay with a modem: twins that share one, and numbers that the kernel gives anew.</summary>
internal static class UsbTwins
{
    private static readonly string[] Numbered = ["/dev/ttyUSB", "/dev/ttyACM"];

    public static IEnumerable<Finding> Look(IEnumerable<UsbDevice> devices, IReadOnlyList<PortSettings> settings)
    {
        if (settings.Any(setting => setting.Port.StartsWith("/dev/serial/by-id/", StringComparison.Ordinal)))
            foreach (var twins in devices.Where(device => device.Ttys.Any()).GroupBy(device => (device.Id, device.Words, device.Serial)).Where(twins => twins.Count() > 1))
                yield return Finding.Fault(twins.First().Id, $"{twins.Count()} devices of this kind have {(twins.Key.Serial.Length == 0 ? "no serial number" : "the same serial number")} and share one name in /dev/serial/by-id, so only one is seen: name them by /dev/serial/by-path (here {string.Join(", ", twins.Select(twin => twin.Socket))}).");
        foreach (var setting in settings.Where(setting => Numbered.Any(start => setting.Port.StartsWith(start, StringComparison.Ordinal) && char.IsAsciiDigit(setting.Port[^1]))))
            yield return Finding.Note(setting.Port, "the kernel gives this number to whichever device comes first: name the socket by /dev/serial/by-path instead.");
    }
}
