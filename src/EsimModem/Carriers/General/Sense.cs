namespace EsimModem.Carriers.General;

/// <summary>What a phrase of a carrier's text says about the figures near it, or about the whole text.</summary>
internal enum Sense
{
    // Money.
    Balance,
    Left,
    Bonus,
    Credit,
    Debt,
    Price,
    Charged,
    Credited,
    Lacking,
    Bound,
    Ask,
    Transfer,

    // Days.
    Until,
    Expires,
    NextCharge,
    Deleted,
    Since,

    // Counts.
    Total,
    Data,
    Calls,
    Messages,
    Unlimited,

    // What a text is.
    Funds,
    Unavailable,
    Blocked,
    NotAllowed,
    Voucher,
    Failed,
    Renewed,
    Already,
    ToppedUp,
    Pending,
    Prompt,
    Offer,
    Notice,
    Not,
    AutoOn,
    AutoOff,
    Number,
    Dial,
    Filler,
}
