namespace EsimModem.Simulator.Carriers;

/// <summary>How a USSD text leaves the dialogue, the first number of +CUSD in 3GPP 27.007 section 7.15.</summary>
internal enum UssdMode
{
    Final = 0,
    Asks = 1,
    Released = 2,
    NotSupported = 4,
}
