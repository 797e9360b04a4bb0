namespace EsimModem.Modems;

/// <summary>What came of the one try with a PIN.</summary>
internal enum PinOutcome
{
    Unlocked,
    NotAsked,
    Wrong,
    TooFewTries,
    TriesUnknown,
    TriedBefore,
    NoPin,

    /// <summary>The modem gave no clear word; the try may be gone.</summary>
    Unclear,
}
