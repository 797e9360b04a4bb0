namespace EsimModem.Serial;

/// <summary>Asks sysfs which interface of which USB modem a tty is: a modem has up to six, and only one or two take commands.</summary>
internal sealed class UsbTtys(string root)
{
    /// <summary>Drops the ports of known modems that are for diagnosis, positioning or data; unknown devices keep all theirs.</summary>
    public IEnumerable<T> CommandPorts<T>(IReadOnlyList<T> ports, Func<T, string> deviceOf)
    {
        var seen = ports.Select(port => (Port: port, Usb: Look(deviceOf(port)))).ToList();
        var modems = seen.Where(pair => pair.Usb is not null).Select(pair => pair.Usb!).GroupBy(usb => usb.Modem).ToDictionary(modem => modem.Key, UsbModems.CommandInterfaces);
        return seen.Where(pair => pair.Usb is null || modems[pair.Usb.Modem].Contains(pair.Usb.Number)).Select(pair => pair.Port);
    }

    /// <summary>Null when the tty does not hang on USB.</summary>
    public UsbInterface? Look(string device)
    {
        var link = $"{root}/sys/class/tty/{Path.GetFileName(device)}/device";
        // Asked first: this runs every few seconds, and an exception for each pty would be most of its cost.
        if (!Directory.Exists(link)) return null;
        try
        {
            var at = Directory.ResolveLinkTarget(link, returnFinalTarget: true) as DirectoryInfo;
            while (at is not null && !File.Exists(Path.Combine(at.FullName, "bInterfaceNumber"))) at = at.Parent;
            return at?.Parent is { } modem ? Read(modem.FullName, at.FullName) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static UsbInterface Read(string modem, string face) => new(
        modem, UsbTree.Word(modem, "idVendor"), UsbTree.Word(modem, "idProduct"), UsbTree.Hex(face, "bInterfaceNumber"), UsbTree.ClassOf(face));
}
