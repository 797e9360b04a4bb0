using EsimModem.Carriers.Orders;

namespace EsimModem.Carriers;

/// <summary>What is renewed: how long it runs, what it costs and how early one may renew.</summary>
/// <param name="Price">Null only for open plans.</param>
/// <param name="Grace">How long after the end it can still be renewed; null when nobody knows.</param>
/// <param name="Keep">The least balance of an open plan.</param>
/// <param name="Renew">Ways of this plan alone; they go before the carrier's.</param>
internal sealed record Plan(
    string Name,
    Period Period,
    Money? Price,
    EarlyRenewal Early,
    Lead Lead,
    TimeSpan? Grace,
    Money? Keep,
    WaySet Renew);
