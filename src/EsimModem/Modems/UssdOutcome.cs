namespace EsimModem.Modems;

/// <summary>What came of a USSD question.</summary>
internal enum UssdOutcome
{
    Answered,
    NeedsReply,

    /// <summary>The network or the modem cannot do this (+CUSD: 4).</summary>
    NotSupported,

    /// <summary>The network gave up (+CUSD: 5), released the dialogue without a word, or stayed silent.</summary>
    NoAnswer,

    /// <summary>An error before the answer or in its place.</summary>
    Refused,

    /// <summary>Nothing left the box.</summary>
    NotSent,
    LinkLost,
    Rebooted,
}
