namespace EsimModem.Gsm;

/// <summary>How a modem had written the text of a USSD string.</summary>
internal enum UssdEncoding
{
    Plain,
    Ucs2Hex,
    LanguageAndUcs2Hex,
    PackedHex,
    OctetHex,
    Malformed,
}
