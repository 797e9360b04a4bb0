namespace EsimModem.Modems;

/// <summary>What the first number of a +CUSD line says about the dialogue (3GPP 27.007 section 7.15).</summary>
internal enum CusdState
{
    Final = 0,
    NeedsReply = 1,
    Released = 2,
    OtherClient = 3,
    NotSupported = 4,
    NetworkTimeout = 5,
    Unknown,
}
