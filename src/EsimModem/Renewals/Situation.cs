using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Sims;

namespace EsimModem.Renewals;

/// <summary>All that a decision about one SIM may rest on; nothing else is looked at.</summary>
/// <param name="Open">Its open orders.</param>
/// <param name="Tried">Its closed renewals since the last confirmed one, newest first.</param>
/// <param name="CapInTheWay">Why the caps would not take the plan's price now; null when they would.</param>
/// <param name="Jitter">The SIM's own fraction of the configured jitter, 0 to 1.</param>
internal sealed record Situation(
    DateTimeOffset Now, SimFacts Sim, Carrier? Carrier, Plan? Plan, SimSettings Settings, RenewalMode Mode, RoamingRule Roaming,
    CheckSettings Check, IReadOnlyList<Order> Open, IReadOnlyList<Order> Tried, string? CapInTheWay, BankStanding Standing, double Jitter)
{
    /// <summary>A fee that has not come for so long does not come again.</summary>
    private static readonly TimeSpan FeeRemembered = TimeSpan.FromDays(3);

    /// <summary>The moment by which the plan must have been renewed; a date without a time counts from its beginning.</summary>
    public DateTimeOffset? End => Sim.ValidUntil?.PlannedAs ?? Sim.CalendarEnd;

    /// <summary>The moment until which the plan surely runs on: a date without a time to the end of its day.</summary>
    public DateTimeOffset? Over => Sim.ValidUntil?.ShownUntil ?? Sim.CalendarEnd;

    public WaySet Orders => Plan is null ? Carrier?.Renew ?? WaySet.None : Carrier?.RenewalOf(Plan) ?? WaySet.None;

    public IReadOnlyList<Way> Ways { get; } = Way.Of(Carrier, Plan, Settings, Standing.Proven);

    /// <summary>When a text that concerns the account makes us look at it before our own time; no text does more.</summary>
    public DateTimeOffset? Hint { get; init; }

    public TimeSpan LongestLead => Ways.Count == 0 ? TimeSpan.FromHours(48) : Ways.Max(way => way.Lead);

    /// <summary>Whether the end is nearer than the earliest that any way would start.</summary>
    public bool NearEnd => End - LongestLead <= Now;

    /// <summary>Whether the code that reactivates the card was tried since the last renewal that happened.</summary>
    public bool Reactivated => Tried.Any(order => order.Kind == OrderKind.Reactivation);

    /// <summary>What fees are likely to take of the balance before the plan ends, by the last one that was seen.</summary>
    public Money Fees(string currency) => Sim.Fee is { } fee && fee.Currency == currency && Sim.FeeAt > Now - FeeRemembered && End > Now
        ? fee with { Amount = fee.Amount * (decimal)Math.Ceiling((End.Value - Now).TotalDays) } : Money.Zero(currency);

    public Order? OpenOf(OrderKind kind) => Open.FirstOrDefault(order => order.Kind == kind);

    /// <summary>When the account is to be asked next, from when it was asked last.</summary>
    public DateTimeOffset NextLook
    {
        get
        {
            if (Sim.AskedAt is not { } asked) return Now;
            var soon = End is { } end && end - 2 * LongestLead <= Now;
            var interval = soon ? Min(Check.Near, Check.Every) : Check.Every;
            if (Sim.Misses > 0) interval = Min(interval, TimeSpan.FromMinutes(Math.Pow(2, Math.Min(Sim.Misses, 10))));
            var own = asked + interval + Check.Jitter * Jitter * Math.Min(1, interval / TimeSpan.FromHours(1));
            return Hint is { } hint && hint > asked ? Min(own, hint) : own;
        }
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
