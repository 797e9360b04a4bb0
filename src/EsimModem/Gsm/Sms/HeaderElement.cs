namespace EsimModem.Gsm.Sms;

/// <summary>One element of a user data header (3GPP 23.040 section 9.2.3.24).</summary>
internal sealed record HeaderElement(byte Id, byte[] Data)
{
    public const byte Concat8 = 0x00;
    public const byte Ports8 = 0x04;
    public const byte Ports16 = 0x05;
    public const byte Concat16 = 0x08;
    public const byte SingleShift = 0x24;
    public const byte LockingShift = 0x25;

    public static HeaderElement Of(PartNumber part) => part.Bits == 16
        ? new(Concat16, [(byte)(part.Reference >> 8), (byte)part.Reference, (byte)part.Total, (byte)part.Sequence])
        : new(Concat8, [(byte)part.Reference, (byte)part.Total, (byte)part.Sequence]);

    public static HeaderElement Of(PortPair ports) => ports.Destination <= 0xFF && ports.Source <= 0xFF
        ? new(Ports8, [(byte)ports.Destination, (byte)ports.Source])
        : new(Ports16, [(byte)(ports.Destination >> 8), (byte)ports.Destination, (byte)(ports.Source >> 8), (byte)ports.Source]);

    public byte[] Write() => [Id, (byte)Data.Length, .. Data];
}
