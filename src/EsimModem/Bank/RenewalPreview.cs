using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;

namespace EsimModem.Bank;

/// <summary>What a renewal would do now and what it may cost, before anybody says yes.</summary>
internal sealed record RenewalPreview(OrderKind Kind, WayKind Way, string? Plan, Money? Price, string Why);
