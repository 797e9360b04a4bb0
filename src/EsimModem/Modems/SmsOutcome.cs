namespace EsimModem.Modems;

/// <summary>What came of handing one message to the network.</summary>
internal enum SmsOutcome
{
    /// <summary>The network has it, and said under which number.</summary>
    Taken,

    /// <summary>It surely did not go out, and the same may be tried again soon.</summary>
    NotNow,

    /// <summary>It surely did not go out, and trying again would not help.</summary>
    Refused,

    /// <summary>It may have gone out; nobody knows.</summary>
    Unknown,
}
