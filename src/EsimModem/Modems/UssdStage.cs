namespace EsimModem.Modems;

/// <summary>Where a USSD dialogue stands.</summary>
internal enum UssdStage
{
    Idle,

    /// <summary>Written, and the modem has not said OK.</summary>
    Asking,

    /// <summary>The modem has said OK, the network not a word.</summary>
    Waiting,

    /// <summary>The network released without a word; the true text may still come.</summary>
    Released,

    /// <summary>A menu waits for a reply.</summary>
    Open,

    /// <summary>Over; the network wants a moment of rest.</summary>
    Ended,
}
