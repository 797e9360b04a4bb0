namespace EsimModem.Gsm.Sms;

/// <summary>
/// The data coding byte of a message (3GPP 23.038 section 4). Class 0 is shown and not kept, class 2 is for the card. The same
/// byte means other things in USSD: never share the two tables.
/// </summary>
internal sealed record SmsCoding(
    byte Octet,
    TextAlphabet Alphabet,
    int? Class = null,
    bool Compressed = false,
    bool AutoDelete = false,
    WaitingMessages? Waiting = null,
    bool Reserved = false)
{
    public static SmsCoding Gsm7 { get; } = Read(0x00);

    public static SmsCoding Ucs2 { get; } = Read(0x08);

    /// <summary>Reserved values are read as 7-bit text, as the specification asks.</summary>
    public static SmsCoding Read(byte octet) => (octet >> 4) switch
    {
        < 0x8 => General(octet),
        0xC => new(octet, TextAlphabet.Gsm7, Waiting: WaitingBits(octet, discard: true)),
        0xD => new(octet, TextAlphabet.Gsm7, Waiting: WaitingBits(octet, discard: false)),
        0xE => new(octet, TextAlphabet.Ucs2, Waiting: WaitingBits(octet, discard: false)),
        0xF => new(octet, (octet & 4) != 0 ? TextAlphabet.EightBit : TextAlphabet.Gsm7, octet & 3),
        _ => new(octet, TextAlphabet.Gsm7, Reserved: true),
    };

    private static SmsCoding General(byte octet) => new(
        octet,
        (octet >> 2 & 3) switch { 1 => TextAlphabet.EightBit, 2 => TextAlphabet.Ucs2, _ => TextAlphabet.Gsm7 },
        (octet & 0x10) != 0 ? octet & 3 : null,
        Compressed: (octet & 0x20) != 0,
        AutoDelete: (octet & 0x40) != 0,
        Reserved: (octet >> 2 & 3) == 3);

    private static WaitingMessages WaitingBits(byte octet, bool discard) => new(discard, (octet & 8) != 0, octet & 3);
}
