namespace EsimModem.Gsm;

/// <summary>The three ways the air carries characters.</summary>
internal enum TextAlphabet
{
    Gsm7,
    EightBit,
    Ucs2,
}
