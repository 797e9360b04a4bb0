using EsimModem.Bank;
using EsimModem.Ledger;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Banks;

/// <summary>What the bank holds in its hands of a SIM's orders.</summary>
internal sealed class SimTests
{
    [Test]
    public void What_was_tried_is_counted_since_the_last_renewal_that_happened_as_far_as_anybody_can_tell()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Tried(Closed(3, OrderState.Refused), Closed(2, OrderState.Refused), Closed(1, OrderState.Confirmed)), Is.EqualTo(new long[] { 3, 2 }));
            Assert.That(Tried(Closed(3, OrderState.Refused), Closed(2, OrderState.Likely), Closed(1, OrderState.Refused)), Is.EqualTo(new long[] { 3 }), "a likely one of the last period is no failed try");
            Assert.That(Tried(Some.Renewal(OrderState.Likely) with { Id = 2 }, Closed(1, OrderState.Refused)), Is.EqualTo(new long[] { 1 }), "an open one has not been tried yet");
        });
    }

    private static IEnumerable<long> Tried(params Order[] newestFirst) =>
        new Sim(Some.Sim(), newestFirst, (_, _, _) => { }).Tried.Select(order => order.Id);

    private static Order Closed(long id, OrderState state) => Some.Renewal(state) with { Id = id, EndedAt = Some.Now };
}
