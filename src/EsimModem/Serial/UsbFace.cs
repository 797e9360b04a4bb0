namespace EsimModem.Serial;

/// <summary>One interface of a USB device: its number, its class triple, and what the kernel made of it.</summary>
/// <param name="Driver">The driver that has it; null while none does.</param>
/// <param name="Ttys">The ttys that came of it, such as <c>ttyUSB2</c>.</param>
internal sealed record UsbFace(int Number, string Class, string? Driver, int Endpoints, IReadOnlyList<string> Ttys)
{
    public bool IsStorage => Class.StartsWith("08/", StringComparison.Ordinal);

    /// <summary>A class of the maker's own: of a modem these are the ports, and the data line beside them.</summary>
    public bool IsOfTheMaker => Class.StartsWith("ff/", StringComparison.Ordinal);
}
