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

    /// <summary>Words of another account than the carrier's: a card, mobile money.</summary>
    Wallet,

    // Days.
    Until,

    /// <summary>Renewed until: a deed and its date in one.</summary>
    Extended,

    /// <summary>A bare "until": it means something right beside a date alone, and where the sentence names what is valid.</summary>
    Till,

    /// <summary>What may be valid: a plan, a package, a number.</summary>
    Plan,
    Expires,
    NextCharge,
    Deleted,
    Since,

    // Counts.
    Total,
    Used,
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

    /// <summary>It was a success; what "it" is another phrase says.</summary>
    Done,
    Pending,
    Prompt,
    Offer,
    Notice,
    Not,

    /// <summary>It is to come: "will be activated" is not activated.</summary>
    Will,
    AutoOn,
    AutoOff,
    Number,
    Dial,
    Filler,
}
