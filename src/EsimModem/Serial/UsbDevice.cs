namespace EsimModem.Serial;

/// <summary>A USB device as sysfs shows it, with its interfaces.</summary>
/// <param name="Socket">Where it is plugged in, bus and then socket by socket, such as <c>1-1.2</c>.</param>
/// <param name="Words">What it calls itself; empty where it does not.</param>
/// <param name="Serial">Its serial number; empty where it has none.</param>
/// <param name="Speed">In megabits a second: 12 is USB 1, 480 is USB 2.</param>
/// <param name="Milliamps">What it may draw, by its own word.</param>
/// <param name="FeedsItself">It has a supply of its own, by its own word.</param>
/// <param name="MaySleep">The kernel may suspend it.</param>
internal sealed record UsbDevice(
    string Socket, string Vendor, string Product, string Words, string Serial, double Speed, int Milliamps,
    bool FeedsItself, bool IsHub, bool MaySleep, IReadOnlyList<UsbFace> Faces)
{
    public string Id => $"{Vendor}:{Product}";

    public string Place => $"USB {Socket}";

    /// <summary>What a person would call it.</summary>
    public string Called => Words.Length > 0 ? $"{Words} ({Id})" : $"{UsbVendors.NameOf(Vendor)} device {Id}";

    public IEnumerable<string> Ttys => Faces.SelectMany(face => face.Ttys);

    public bool IsModem => UsbVendors.IsMaker(Vendor) || Ttys.Any();

    public string Bus => Socket.Split('-')[0].Replace("usb", "", StringComparison.Ordinal);

    /// <summary>The socket of the hub it hangs on; of the first one on a bus the bus itself, such as <c>usb1</c>.</summary>
    public string Hub => Socket.LastIndexOf('.') is > 0 and var dot ? Socket[..dot] : $"usb{Bus}";
}
