using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Sims;

namespace EsimModem.Renewals;

/// <summary>A way of renewing that this SIM has, in the owner's order, with how long before the end it starts.</summary>
/// <param name="NotBuilt">Why this program cannot go that way; null when it can.</param>
internal sealed record Way(WayKind Kind, TimeSpan Lead, bool Proven, string? NotBuilt)
{
    private static readonly WayKind[] Usual = [WayKind.Auto, WayKind.Ussd, WayKind.Sms, WayKind.Pay, WayKind.Person];

    /// <summary>The ways of the owner's list, or of the usual one, that carrier and plan know; a person can always do it.</summary>
    public static IReadOnlyList<Way> Of(Carrier? carrier, Plan? plan, SimSettings settings, IReadOnlyList<string> proven)
    {
        if (carrier is null) return [];
        var orders = plan is null ? carrier.Renew : carrier.RenewalOf(plan);
        var ways = new List<Way>();
        foreach (var kind in settings.Renew ?? Usual)
            if (Known(kind)) ways.Add(Built(kind));
        return ways;

        bool Known(WayKind kind) => kind == WayKind.Person || (kind == WayKind.Pay ? settings.Renew is not null : orders.Has(kind));

        Way Built(WayKind kind) => new(kind, plan?.Lead.Of(kind) ?? TimeSpan.FromHours(48), orders.IsProven(kind) || (proven.Count > 0 && proven.Contains(ProofMark.Of(carrier, OrderKind.Renewal, kind, orders))), NotBuiltYet.Renewal(kind));
    }
}
