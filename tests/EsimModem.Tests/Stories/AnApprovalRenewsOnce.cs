using EsimModem.Carriers;
using EsimModem.Ledger;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary><c>renewals: approve</c>: a task with the price, one yes, one charge, one receipt.</summary>
public class AnApprovalRenewsOnce
{
    [Test]
    public async Task A_task_with_the_price_comes_and_one_yes_renews_exactly_once()
    {
        await using var town = await Town.Begin(RenewalMode.Approve, new CardPlan("kcell") { Left = TimeSpan.FromHours(20) });
        var task = town.Until("a task", TimeSpan.FromHours(1), () => town.Task(TaskKind.Approve));
        Assert.Multiple(() =>
        {
            Assert.That(task.Order!.Draft.Price, Is.EqualTo(new Money(990, "KZT")));
            Assert.That(task.Text, Does.Contain("990.00 KZT").And.Contain($"`approve {task.Id}`"));
            Assert.That(task.Deadline, Is.EqualTo(town.World.AccountOf(town.Iccid).ValidUntil));
        });
        town.Pass(TimeSpan.FromHours(3));
        Assert.That(town.Charges(), Is.Zero, "nothing is spent before the yes");

        await town.Do(desk => desk.Approve(task.Order!.Id, "Ayan"));
        await Assert.ThrowsAsync<EsimModem.Bank.DeskException>(() => town.Do(desk => desk.Approve(task.Order!.Id, "Ayan")), "the second tap finds nothing to say yes to");
        var confirmed = town.Until("a receipt", TimeSpan.FromHours(2), () => town.Orders(OrderKind.Renewal).FirstOrDefault(order => order.State == OrderState.Confirmed));
        town.Pass(TimeSpan.FromHours(12));
        Assert.Multiple(() =>
        {
            Assert.That(confirmed.Id, Is.EqualTo(task.Order!.Id));
            Assert.That(confirmed.Evidence.Select(seen => seen.What), Does.Contain(RenewalRun.Approved));
            Assert.That(town.Charges(), Is.EqualTo(1));
            Assert.That(town.Bank.Tasks(), Is.Empty);
        });
    }

    [Test]
    public async Task Money_that_came_while_it_waited_for_the_yes_is_no_part_of_what_it_cost()
    {
        await using var town = await Town.Begin(RenewalMode.Approve, new CardPlan("kcell") { Left = TimeSpan.FromHours(20) });
        var task = town.Until("a task", TimeSpan.FromHours(1), () => town.Task(TaskKind.Approve));
        town.World.Card(town.Iccid).Carrier.TopUp(town.Iccid, 2000, "a friend");
        town.Pass(TimeSpan.FromHours(3));
        await town.Do(desk => desk.Approve(task.Order!.Id, "Ayan"));
        var confirmed = town.Until("a receipt", TimeSpan.FromHours(2), () => town.Orders(OrderKind.Renewal).FirstOrDefault(order => order.State == OrderState.Confirmed));
        Assert.Multiple(() =>
        {
            Assert.That(confirmed.Evidence.Select(seen => seen.What), Does.Contain(Evidence.Account));
            Assert.That(confirmed.Receipt!.Paid, Is.EqualTo(new Money(990, "KZT")));
            Assert.That(confirmed.Evidence[^1].Text, Does.Not.Contain("although"));
            Assert.That(town.Bank.Tasks(), Is.Empty);
        });
    }

    [Test]
    public async Task The_red_button_stops_what_was_approved()
    {
        await using var town = await Town.Begin(RenewalMode.Approve, new CardPlan("kcell") { Left = TimeSpan.FromHours(20) });
        var task = town.Until("a task", TimeSpan.FromHours(1), () => town.Task(TaskKind.Approve));
        await town.Do(desk => desk.Hold(null, "odd charges", "Ayan"));
        await town.Do(desk => desk.Approve(task.Order!.Id, "Ayan"));
        town.Pass(TimeSpan.FromHours(5));
        Assert.That(town.Charges(), Is.Zero);
        await town.Do(desk => desk.Release(null, "Ayan"));
        town.Until("a renewal", TimeSpan.FromHours(2), () => town.Charges() == 1 ? "charged" : null);
    }
}
