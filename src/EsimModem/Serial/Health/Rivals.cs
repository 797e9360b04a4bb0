namespace EsimModem.Serial.Health;

/// <summary>Finds the programs that take ports of modems for their own.</summary>
internal sealed class Rivals(string root)
{
    private static readonly string[] RuleFolders = ["/etc/udev/rules.d", "/run/udev/rules.d", "/usr/local/lib/udev/rules.d", "/usr/lib/udev/rules.d", "/lib/udev/rules.d"];

    /// <summary>The bridges that brltty takes for displays for the blind.</summary>
    private static readonly string[] BrailleVendors = ["1a86", "10c4", "0403"];

    public IEnumerable<Finding> Look(IReadOnlyList<UsbDevice> devices)
    {
        var running = Running();
        var hasRule = HasRule();
        List<UsbDevice> modems = [.. devices.Where(device => device.IsModem)];
        if (running.Contains("ModemManager") && !hasRule)
            yield return Finding.Fault("ModemManager", "it is running and talks to every modem that it sees, so answers get lost: install hardware/udev/70-esim-modem.rules and plug the modems in again, or `systemctl disable --now ModemManager`.");
        else if (modems.Count > 0 && !hasRule)
            yield return Finding.Note("udev", "the rule that keeps other programs off modems and modems awake is not installed: copy hardware/udev/70-esim-modem.rules to /etc/udev/rules.d, then `udevadm control --reload && udevadm trigger`.");
        if (running.Contains("brltty") && modems.Find(modem => BrailleVendors.Contains(modem.Vendor)) is { } bridge)
            yield return Finding.Fault("brltty", $"it is running and takes bridges such as {bridge.Called} for displays for the blind: `systemctl mask --now brltty-udev.service brltty.service`, or remove the package brltty.");
        if (running.Contains("gpsd") && modems.Count > 0)
            yield return Finding.Note("gpsd", "it is running and may take ports of modems for receivers of positions: name the right port in /etc/default/gpsd and set USBAUTO=\"false\" there.");
    }

    private HashSet<string> Running()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!Directory.Exists($"{root}/proc")) return names;
        foreach (var folder in Directory.EnumerateDirectories($"{root}/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
        {
            try { names.Add(UsbTree.Word(folder, "comm")); }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It has ended meanwhile.
            }
        }
        return names;
    }

    private bool HasRule() => RuleFolders.Select(folder => root + folder).Where(Directory.Exists)
        .Any(folder => Directory.EnumerateFiles(folder, "*esim-modem*.rules").Any());
}
