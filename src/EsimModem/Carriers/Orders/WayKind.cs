namespace EsimModem.Carriers.Orders;

/// <summary>By what means something is ordered.</summary>
internal enum WayKind
{
    Ussd,
    Sms,

    /// <summary>The carrier renews by itself and is watched.</summary>
    Auto,

    /// <summary>A payment agent over HTTP.</summary>
    Pay,
    Person,

    /// <summary>A scratch card's code.</summary>
    Voucher,
}
