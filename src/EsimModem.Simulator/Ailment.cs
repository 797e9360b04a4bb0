namespace EsimModem.Simulator;

/// <summary>What a modem suffers from until somebody does the right thing; by itself it does not get well.</summary>
public enum Ailment
{
    /// <summary>It searches for ever, although there is a network.</summary>
    FindsNoNetwork,

    /// <summary>It says OK to a USSD request, and no answer ever comes.</summary>
    DeafToUssd,

    /// <summary>The card is in and answers nothing.</summary>
    CardFails,

    /// <summary>A card that is put in is not noticed.</summary>
    BlindToCards,
}
