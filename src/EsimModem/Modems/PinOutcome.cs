namespace EsimModem.Modems;

/// <summary>What came of the one try with a PIN.</summary>
internal enum PinOutcome
{
    Unlocked,

    /// <summary>The card wants something else, or nothing.</summary>
    NotAsked,

    /// <summary>The card is busy, or did not say what it wants.</summary>
    NotTold,

    /// <summary>The modem went or started anew before a byte of it left.</summary>
    NotSent,
    Wrong,
    TooFewTries,
    TriesUnknown,
    TriedBefore,
    NoPin,

    /// <summary>The modem gave no clear word; the try may be gone.</summary>
    Unclear,
}
