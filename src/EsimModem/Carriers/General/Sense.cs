namespace EsimModem.Carriers.General;

/// <summary>What a phrase of a carrier's text says about the figures near it, or about the whole text.</summary>
internal enum Sense
{
    // Money.
    Balance,

    /// <summary>An account, which has a number as well as a balance: only what is plainly money is its balance.</summary>
    Account,

    /// <summary>The main account by name: its balance goes before those of others.</summary>
    Main,
    Left,

    /// <summary>"You have": what is left, or a deed where a word follows that nobody knows.</summary>
    Have,

    /// <summary>A deed that nobody knows: "you have xyz".</summary>
    Deed,
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

    /// <summary>The number of a payment: another account's, unless the card was topped up.</summary>
    Receipt,

    // Days.
    Until,

    /// <summary>Renewed until: a deed and its date in one.</summary>
    Extended,

    /// <summary>A bare "until": it means something right beside a date alone, and where the sentence names what is valid.</summary>
    Till,

    /// <summary>What may be valid and is bought anew: a plan, a package.</summary>
    Plan,

    /// <summary>A number or a card: it is valid for longer than what is bought for it.</summary>
    Line,
    Expires,
    NextCharge,
    Deleted,
    Since,

    /// <summary>"Ago": what is counted lies behind.</summary>
    Ago,

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

    /// <summary>The buying or renewing of a plan as a noun: with a word of success it is done.</summary>
    Deal,
    Pending,
    Prompt,
    Offer,
    Notice,
    Not,

    /// <summary>What follows is so only where something else is: "if", "when".</summary>
    If,

    /// <summary>Words for what is below nothing.</summary>
    Negative,

    /// <summary>It is to come: "will be activated" is not activated.</summary>
    Will,
    AutoOn,
    AutoOff,
    Number,
    Dial,
    Filler,
}
