namespace EsimModem.At;

/// <summary>How a command ended.</summary>
internal enum FinalKind
{
    Ok,
    Error,
    Cme,
    Cms,
    NoCarrier,
    Busy,
    NoAnswer,
    NoDialTone,
    Connect,
    Prompt,

    /// <summary>The answer came and its final result never did.</summary>
    Missing,
    TimedOut,
    LinkLost,
    Rebooted,
}
