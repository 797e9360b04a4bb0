using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>`systemctl stop` amid an order whose answer never comes: the program ends within seconds, and what may have left is unknown.</summary>
internal sealed class AStopWaitsForNoSilentNetwork
{
    [Test]
    public async Task The_program_ends_within_fifteen_seconds_and_the_order_is_unknown()
    {
        await using var town = await Town.BeginIn(world => world.Modems[0].Inject(new Injection(Fault.LoseReply)), RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(20) });
        town.PassTo(TimeSpan.FromDays(5), () => town.Ledger.Orders(new OrderQuery(OpenOnly: true)).Any(order => order.State == OrderState.Sending));
        town.Pass(TimeSpan.FromSeconds(3));
        town.Box.End();
        town.Pass(TimeSpan.FromSeconds(8));
        Assert.That(town.Bank.Modems(), Is.Not.Empty, "an answer may come yet");
        town.Pass(TimeSpan.FromSeconds(7));
        Assert.That(town.Bank.Modems(), Is.Empty);
        Assert.That(town.Ledger.Orders(new OrderQuery(OpenOnly: true)).Single().State, Is.EqualTo(OrderState.Unknown));
    }
}
