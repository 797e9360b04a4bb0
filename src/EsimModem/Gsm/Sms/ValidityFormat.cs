namespace EsimModem.Gsm.Sms;

/// <summary>How a message says for how long the centre shall try (3GPP 23.040 section 9.2.3.3); the values are those of the first octet.</summary>
internal enum ValidityFormat
{
    Enhanced = 1,
    Relative = 2,
    Absolute = 3,
}
