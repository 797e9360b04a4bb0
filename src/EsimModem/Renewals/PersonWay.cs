using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>A person does it: the task stands in the book as a planned order, and only a reading of the account ends it.</summary>
internal static class PersonWay
{
    public static Task<Order> Go(RenewalRun run, Order order) => Task.FromResult(order);
}
