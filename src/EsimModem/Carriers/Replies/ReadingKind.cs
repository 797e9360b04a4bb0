namespace EsimModem.Carriers.Replies;

/// <summary>What a carrier's text chiefly is.</summary>
internal enum ReadingKind
{
    Unreadable,

    /// <summary>A balance, with or without a validity.</summary>
    Balance,

    /// <summary>A validity without a balance.</summary>
    Validity,
    Data,
    Renewed,
    ToppedUp,
    Refused,

    /// <summary>Taken in, not done yet; or the answer comes by another way.</summary>
    Pending,
    Menu,

    /// <summary>Advertising, a new price.</summary>
    Offer,

    /// <summary>Anything else that is understood: own number, tariff name, missed call.</summary>
    Notice,
}
