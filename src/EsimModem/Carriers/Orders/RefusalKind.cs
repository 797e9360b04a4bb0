namespace EsimModem.Carriers.Orders;

/// <summary>Why a carrier refused.</summary>
internal enum RefusalKind
{
    /// <summary>Not enough money.</summary>
    Funds,

    /// <summary>The voucher's code is wrong or used.</summary>
    Voucher,

    /// <summary>The number or the recharging is blocked.</summary>
    Blocked,

    /// <summary>Not now; the same may be tried later.</summary>
    Unavailable,
    NotAllowed,
    Other,
}
