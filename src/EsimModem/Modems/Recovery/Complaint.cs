namespace EsimModem.Modems.Recovery;

/// <summary>What is wrong with a modem so that it is no use.</summary>
internal enum Complaint
{
    /// <summary>It takes commands and finds no network.</summary>
    NoNetwork,

    /// <summary>The network refuses its card.</summary>
    Denied,

    /// <summary>It takes questions to the network, as it always did, and no answer comes any more.</summary>
    NoAnswers,

    /// <summary>The card in it fails.</summary>
    CardFails,

    /// <summary>It sees no card; some see one that was put in later only when its supply is switched.</summary>
    NoCard,

    /// <summary>Its port is there and nothing is said on it.</summary>
    Mute,
}
