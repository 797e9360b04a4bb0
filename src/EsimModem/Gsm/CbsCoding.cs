namespace EsimModem.Gsm;

/// <summary>
/// The data coding byte of USSD and cell broadcast (3GPP 23.038 section 5). The same byte means other things in an SMS:
/// never share the two tables.
/// </summary>
internal sealed record CbsCoding(
    byte Octet,
    TextAlphabet Alphabet,
    string? Language = null,
    bool LanguageInText = false,
    int? Class = null,
    bool Compressed = false,
    bool HasHeader = false,
    bool Reserved = false)
{
    private static readonly string?[] Languages =
        ["de", "en", "it", "fr", "es", "nl", "sv", "da", "pt", "fi", "no", "el", "tr", "hu", "pl", null];

    private static readonly string[] MoreLanguages = ["cs", "he", "ar", "ru", "is"];

    /// <summary>Reserved values are read as 7-bit text, as the specification asks.</summary>
    public static CbsCoding Read(byte octet) => (octet >> 4) switch
    {
        0x0 => new(octet, TextAlphabet.Gsm7, Languages[octet]),
        0x1 when octet == 0x10 => new(octet, TextAlphabet.Gsm7, LanguageInText: true),
        0x1 when octet == 0x11 => new(octet, TextAlphabet.Ucs2, LanguageInText: true),
        0x2 when (octet & 0x0F) < MoreLanguages.Length => new(octet, TextAlphabet.Gsm7, MoreLanguages[octet & 0x0F]),
        0x4 or 0x5 or 0x6 or 0x7 => General(octet),
        0x9 => new(octet, AlphabetBits(octet), Class: octet & 3, HasHeader: true, Reserved: IsReservedAlphabet(octet)),
        0xF => new(octet, (octet & 4) != 0 ? TextAlphabet.EightBit : TextAlphabet.Gsm7, Class: octet & 3),
        _ => new(octet, TextAlphabet.Gsm7, Reserved: true),
    };

    private static CbsCoding General(byte octet) => new(
        octet,
        AlphabetBits(octet),
        Class: (octet & 0x10) != 0 ? octet & 3 : null,
        Compressed: (octet & 0x20) != 0,
        Reserved: IsReservedAlphabet(octet));

    private static TextAlphabet AlphabetBits(byte octet) => ((octet >> 2) & 3) switch
    {
        1 => TextAlphabet.EightBit,
        2 => TextAlphabet.Ucs2,
        _ => TextAlphabet.Gsm7,
    };

    private static bool IsReservedAlphabet(byte octet) => ((octet >> 2) & 3) == 3;
}
