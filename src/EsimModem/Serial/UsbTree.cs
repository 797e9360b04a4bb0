using System.Globalization;

namespace EsimModem.Serial;

/// <summary>Reads from sysfs what hangs on USB at this moment; a device that goes meanwhile is left out.</summary>
internal sealed class UsbTree(string root)
{
    private const int SelfPowered = 0x40;

    private string Folder => $"{root}/sys/bus/usb/devices";

    public string FolderOf(UsbDevice device) => Path.Combine(Folder, device.Socket);

    public IReadOnlyList<UsbDevice> Devices()
    {
        if (!Directory.Exists(Folder)) return [];
        var devices = Directory.EnumerateDirectories(Folder).Where(path => !Path.GetFileName(path).Contains(':', StringComparison.Ordinal));
        return [.. devices.Select(Device).OfType<UsbDevice>().OrderBy(device => device.Socket, NaturalOrder.Instance)];
    }

    /// <summary>Null when it is no device, or no longer one.</summary>
    public static UsbDevice? Device(string folder)
    {
        try
        {
            if (Word(folder, "idVendor") is not { Length: > 0 } vendor) return null;
            var words = string.Join(' ', new[] { Word(folder, "manufacturer"), Word(folder, "product") }.Where(word => word.Length > 0));
            return new UsbDevice(
                Path.GetFileName(folder), vendor, Word(folder, "idProduct"), words, Word(folder, "serial"),
                double.TryParse(Word(folder, "speed"), CultureInfo.InvariantCulture, out var speed) ? speed : 0,
                int.TryParse(Word(folder, "bMaxPower").Replace("mA", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var current) ? current : 0,
                (Hex(folder, "bmAttributes") & SelfPowered) != 0,
                Word(folder, "bDeviceClass") == "09",
                Word(folder, "power/control") == "auto",
                [.. Directory.EnumerateDirectories(folder, "*:*").Where(face => File.Exists(Path.Combine(face, "bInterfaceNumber"))).Select(Face).OrderBy(face => face.Number)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static UsbFace Face(string folder)
    {
        var driver = Path.Combine(folder, "driver");
        return new UsbFace(
            Hex(folder, "bInterfaceNumber"), ClassOf(folder),
            Directory.Exists(driver) ? Path.GetFileName(File.ResolveLinkTarget(driver, returnFinalTarget: false)?.FullName) : null,
            Hex(folder, "bNumEndpoints"),
            [.. TtysOf(folder).Order(NaturalOrder.Instance)]);
    }

    /// <summary>Class, subclass and protocol of an interface, such as <c>ff/02/01</c>.</summary>
    public static string ClassOf(string face) => $"{Word(face, "bInterfaceClass")}/{Word(face, "bInterfaceSubClass")}/{Word(face, "bInterfaceProtocol")}";

    /// <summary>What a file of sysfs says; nothing where there is none.</summary>
    public static string Word(string folder, string file) => Path.Combine(folder, file) is var path && File.Exists(path) ? File.ReadAllText(path).Trim() : "";

    public static int Hex(string folder, string file) =>
        int.TryParse(Word(folder, file), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // A ttyUSB lies in the folder of its interface, a ttyACM in a folder `tty` below it.
    private static IEnumerable<string> TtysOf(string face)
    {
        var deeper = Path.Combine(face, "tty");
        var folders = Directory.EnumerateDirectories(face, "tty?*").Concat(Directory.Exists(deeper) ? Directory.EnumerateDirectories(deeper) : []);
        return folders.Select(folder => Path.GetFileName(folder));
    }
}
