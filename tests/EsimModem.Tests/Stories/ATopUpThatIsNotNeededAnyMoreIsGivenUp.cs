using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Money was asked for, and the plan was renewed without it: the task goes, since the next renewal lacks another sum.</summary>
internal sealed class ATopUpThatIsNotNeededAnyMoreIsGivenUp
{
    [Test]
    public async Task Once_the_plan_is_renewed_the_old_task_is_gone()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(60), Balance = 6000 });
        var draft = new OrderDraft(town.Iccid, OrderKind.TopUp, WayKind.Person, null, new Money(20, "KZT"), TimeSpan.FromHours(24), new Money(6000, "KZT"), null, null, "daemon", "a fee may come");
        var asked = await town.Do(_ => town.Ledger.Plan(draft, SpendingSettings.None, town.Now));
        town.Box.Die(0, 1);
        town.Box.Start();
        town.Pass(TimeSpan.FromHours(1));
        Assert.That(town.Bank.Tasks().Select(task => task.Id), Does.Contain($"{asked.Id}"), "it is asked for");
        town.Pass(TimeSpan.FromDays(3));
        var orders = town.Ledger.Orders(new OrderQuery());
        Assert.That(orders.Single(order => order.Kind == OrderKind.Renewal).State, Is.EqualTo(OrderState.Confirmed));
        Assert.That(orders.Single(order => order.Id == asked.Id).State, Is.EqualTo(OrderState.Abandoned));
    }
}
