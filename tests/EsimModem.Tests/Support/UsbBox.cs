namespace EsimModem.Tests.Support;

/// <summary>A make-believe box: a folder with the parts of /sys, /dev and /proc that tell of USB devices and their ports.</summary>
internal sealed class UsbBox : IDisposable
{
    private readonly PortFolder _folder = new();

    public string Root => _folder.Path;

    public void Dispose() => _folder.Dispose();

    public UsbBox With(string file, string text = "")
    {
        _folder.Write(file.TrimStart('/'), text);
        return this;
    }

    /// <summary>Plugs a device in; sockets are named as the kernel does, such as <c>1-1.2</c> or <c>usb1</c>.</summary>
    public UsbBox Device(string socket, string id, string words = "", string serial = "", string speed = "480", int milliamps = 500, string attributes = "80", string control = "on", bool hub = false, int plug = 5)
    {
        var folder = Folder(socket);
        foreach (var (file, text) in new[]
        {
            ("idVendor", id.Split(':')[0]), ("idProduct", id.Split(':')[1]), ("product", words), ("serial", serial), ("speed", speed), ("bMaxPower", $"{milliamps}mA"),
            ("bmAttributes", attributes), ("power/control", control), ("bDeviceClass", hub ? "09" : "00"), ("devnum", $"{plug}"),
        })
            With($"{folder}/{file}", text + "\n");
        return this;
    }

    public UsbBox Hub(string socket, bool fed = true, string speed = "480") => Device(socket, "05e3:0608", speed: speed, milliamps: 100, attributes: fed ? "e0" : "80", hub: true);

    /// <summary>Adds an interface, and the tty that came of it; one that leads to a pty can be opened.</summary>
    public UsbBox Face(string socket, int number, string triple = "ff/00/00", string? tty = null, string? leadsTo = null, string? driver = "option", int endpoints = 3)
    {
        var face = $"{Folder(socket)}/{socket}:1.{number}";
        With($"{face}/bInterfaceNumber", $"{number:x2}\n").With($"{face}/bNumEndpoints", $"{endpoints:x2}\n");
        foreach (var (file, text) in new[] { "bInterfaceClass", "bInterfaceSubClass", "bInterfaceProtocol" }.Zip(triple.Split('/')))
            With($"{face}/{file}", text + "\n");
        if (driver is not null && !Directory.Exists($"{Root}/{face}/driver"))
        {
            Directory.CreateDirectory($"{Root}/sys/bus/usb/drivers/{driver}");
            _folder.Link($"{face}/driver", $"{Root}/sys/bus/usb/drivers/{driver}");
        }
        return tty is null ? this : Tty(socket, face, number, tty, leadsTo);
    }

    public void Unplug(string socket)
    {
        foreach (var tty in Directory.EnumerateDirectories($"{Root}/{Folder(socket)}", "tty*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)))
            _folder.Remove($"dev/{tty}");
        var links = Directory.CreateDirectory($"{Root}/dev/serial/by-path");
        foreach (var link in Directory.EnumerateFileSystemEntries(links.FullName).Where(link => link.Contains($":{socket}:", StringComparison.Ordinal)))
            File.Delete(link);
        Directory.Delete($"{Root}/{Folder(socket)}", recursive: true);
    }

    public UsbBox Process(int number, string name) => With($"proc/{number}/comm", name + "\n");

    private UsbBox Tty(string socket, string face, int number, string tty, string? leadsTo)
    {
        Directory.CreateDirectory($"{Root}/{face}/{tty}");
        if (leadsTo is null)
            With($"dev/{tty}");
        else
            _folder.Link($"dev/{tty}", leadsTo);
        _folder.Link($"dev/serial/by-path/pci-0:{socket}:1.{number}-port0", $"{Root}/dev/{tty}");
        var kernelName = leadsTo is null ? tty : Path.GetFileName(leadsTo);
        // A pty's number may have belonged to a device that was pulled.
        _folder.Remove($"sys/class/tty/{kernelName}/device");
        _folder.Link($"sys/class/tty/{kernelName}/device", $"{Root}/{face}/{tty}");
        return this;
    }

    private static string Folder(string socket) => $"sys/bus/usb/devices/{socket}";
}
