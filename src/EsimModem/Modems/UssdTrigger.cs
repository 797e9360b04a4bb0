namespace EsimModem.Modems;

/// <summary>What moves a USSD dialogue.</summary>
internal enum UssdTrigger
{
    Written,
    Accepted,
    MenuCame,
    WordlessRelease,
    Finished,
    Rested,
}
