namespace EsimModem.Serial;

/// <summary>The interface of a USB device that a tty is.</summary>
/// <param name="Folder">The device in sysfs.</param>
/// <param name="Plug">How many devices were plugged in before it: another number in the same socket is another device, or the same one after a reset.</param>
internal sealed record UsbInterface(string Folder, string Plug, string Vendor, string Product, int Number)
{
    /// <summary>The device until it is unplugged; behind a bridge each tty is a device of its own.</summary>
    public string Device => UsbVendors.IsBridge(Vendor) ? $"{Folder}#{Plug}/{Number}" : $"{Folder}#{Plug}";
}
