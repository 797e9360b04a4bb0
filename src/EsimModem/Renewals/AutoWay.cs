using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>The carrier renews by itself: nothing is sent, the account is watched until it shows that it happened.</summary>
internal static class AutoWay
{
    public static Task<Order> Go(RenewalRun run, Order order) =>
        run.Step(order, OrderState.Accepted, "watched", "the carrier's own renewal is on; nothing is sent, its run is waited for");
}
