namespace EsimModem.Simulator.Profiles;

/// <summary>Which coding a model wants for USSD: always packed septets in hexadecimal, or that of the character set in force.</summary>
internal enum UssdStyle
{
    ByCharset,
    Packed,
}
