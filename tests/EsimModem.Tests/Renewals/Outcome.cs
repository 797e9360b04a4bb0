using EsimModem.Carriers.Orders;
using EsimModem.Renewals;

namespace EsimModem.Tests.Renewals;

/// <summary>A decision that was as expected so far.</summary>
internal sealed record Outcome(Decision Decision)
{
    public void By(WayKind way) => Assert.That(Decision.Way, Is.EqualTo(way), Decision.Why);
}
