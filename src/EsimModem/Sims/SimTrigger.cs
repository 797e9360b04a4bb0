namespace EsimModem.Sims;

/// <summary>What happened to a SIM: a reading of its account, or a step of its renewal.</summary>
internal enum SimTrigger
{
    /// <summary>The account is valid and its end is not near.</summary>
    FoundValid,

    /// <summary>The end is nearer than the longest lead of its ways.</summary>
    FoundNearEnd,

    /// <summary>The end has passed.</summary>
    FoundEnded,

    /// <summary>The end has passed by more than the plan's grace.</summary>
    FoundBeyondGrace,

    /// <summary>The carrier says that the card is blocked.</summary>
    FoundBlocked,

    /// <summary>The order is synced and its first byte may leave.</summary>
    OrderLeft,

    /// <summary>The carrier took the order, which proves nothing yet.</summary>
    OrderAccepted,

    /// <summary>Evidence of the account shows that the order happened.</summary>
    OrderProven,

    /// <summary>It is certain that the order did not happen, or a person gave it up.</summary>
    OrderFailed,

    /// <summary>Nobody can tell what became of the order.</summary>
    OrderUnclear,
}
