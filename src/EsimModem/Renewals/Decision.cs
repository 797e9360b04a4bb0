using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>What the policy decided, with the reason as one sentence that says what would change it.</summary>
/// <param name="At">When it is due; null means: only when something changes.</param>
/// <param name="Kind">What would be ordered, where it is no top-up.</param>
/// <param name="Order">The open order it is about, if there is one.</param>
internal sealed record Decision(
    Step Step, DateTimeOffset? At, string Why, WayKind? Way = null, Money? Price = null, Order? Order = null, OrderKind Kind = OrderKind.Renewal)
{
    public bool IsDue(DateTimeOffset now) => At <= now;
}
