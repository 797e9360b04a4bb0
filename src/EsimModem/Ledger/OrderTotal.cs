using EsimModem.Carriers;
using EsimModem.Carriers.Orders;

namespace EsimModem.Ledger;

/// <summary>How many orders ended alike.</summary>
/// <param name="Cost">What each of them cost, where they are confirmed and that is known.</param>
internal sealed record OrderTotal(OrderKind Kind, WayKind Way, OrderState State, Money? Cost, long Count);
