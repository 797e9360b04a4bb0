namespace EsimModem.Gsm;

/// <summary>The forms in which modems want the string of a USSD request; no query tells which one.</summary>
internal enum UssdForm
{
    Plain,
    PackedHex,
    Ucs2Hex,
    OctetHex,
}
