namespace EsimModem.Serial;

/// <summary>One interface of a USB device: which device, its ids, the number and the class triple of the interface.</summary>
internal sealed record UsbInterface(string Modem, string Vendor, string Product, int Number, string Class);
