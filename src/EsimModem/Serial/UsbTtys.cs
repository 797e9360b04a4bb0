namespace EsimModem.Serial;

/// <summary>Asks sysfs which interface of which USB device a tty is: a modem has up to six, and only one or two take commands.</summary>
internal sealed class UsbTtys(string root)
{
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
        modem, UsbTree.Word(modem, "devnum"), UsbTree.Word(modem, "idVendor"), UsbTree.Word(modem, "idProduct"), UsbTree.Hex(face, "bInterfaceNumber"));
}
