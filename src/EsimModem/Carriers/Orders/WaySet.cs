namespace EsimModem.Carriers.Orders;

/// <summary>The ways that a carrier or a plan has for one purpose.</summary>
internal sealed record WaySet
{
    public static readonly WaySet None = new();

    public UssdOrder? Ussd { get; init; }

    public SmsOrder? Sms { get; init; }

    public AutoRenewal? Auto { get; init; }

    public PayOrder? Pay { get; init; }

    public PersonOrder? Person { get; init; }

    public VoucherOrder? Voucher { get; init; }

    /// <summary>The ways that are there, in a fixed order.</summary>
    public IReadOnlyList<WayKind> Kinds => [.. Enum.GetValues<WayKind>().Where(Has)];

    public bool Has(WayKind kind) => kind switch
    {
        WayKind.Ussd => Ussd is not null,
        WayKind.Sms => Sms is not null,
        WayKind.Auto => Auto is not null,
        WayKind.Pay => Pay is not null,
        WayKind.Person => Person is not null,
        _ => Voucher is not null,
    };

    /// <summary>False only for an order that its file calls unproven; such a one is sent in a trial alone.</summary>
    public bool IsProven(WayKind kind) => kind switch
    {
        WayKind.Ussd => Ussd is not { Proven: false },
        WayKind.Sms => Sms is not { Proven: false },
        WayKind.Voucher => Voucher is not { Proven: false },
        _ => true,
    };

    /// <summary>These ways, and where one is lacking the other set's.</summary>
    public WaySet Over(WaySet under) => new()
    {
        Ussd = Ussd ?? under.Ussd,
        Sms = Sms ?? under.Sms,
        Auto = Auto ?? under.Auto,
        Pay = Pay ?? under.Pay,
        Person = Person ?? under.Person,
        Voucher = Voucher ?? under.Voucher,
    };
}
