using EsimModem.Carriers;
using EsimModem.Ledger;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Money rule 2: a person's task takes of the caps while it is taken, gives back when the time is up, and a reading ends it.</summary>
public class ATakenTaskReservesMoneyForAWhile
{
    [Test]
    public async Task Taken_it_reserves_and_after_its_time_it_is_anyones_again()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(20), Balance = 100 });
        var task = town.Until("a task", TimeSpan.FromHours(1), () => town.Task(TaskKind.TopUp));
        Assert.That(Spent(town), Is.Zero);

        var taken = await town.Do(desk => desk.Tasks.Take(task.Id, "Ayan"));
        Assert.Multiple(() =>
        {
            Assert.That(taken.Standing.State, Is.EqualTo(TaskState.Taken));
            Assert.That(taken.Standing.Until, Is.EqualTo(town.Now + TaskStanding.TakenFor).Within(TimeSpan.FromMinutes(1)));
            Assert.That(Spent(town), Is.EqualTo(task.Order!.Draft.Price!.Amount));
        });

        town.Pass(TaskStanding.TakenFor + TimeSpan.FromMinutes(1));
        Assert.Multiple(() =>
        {
            Assert.That(town.Task(TaskKind.TopUp)!.Standing.State, Is.EqualTo(TaskState.Open));
            Assert.That(Spent(town), Is.Zero, "the reserve is free again");
            Assert.That(town.Ledger.Find(task.Order!.Id)!.Evidence[^1].What, Is.EqualTo(TaskStanding.GivenBack), "and the book says so");
        });
    }

    [Test]
    public async Task Money_on_the_card_ends_the_task_and_the_plan_is_renewed()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(20), Balance = 100 });
        var task = town.Until("a task", TimeSpan.FromHours(1), () => town.Task(TaskKind.TopUp));
        town.World.TopUp(town.Iccid, 1000);
        await town.Do(desk => desk.Tasks.Done(task.Id, "Ayan"));
        town.Until("a proof", TimeSpan.FromMinutes(5), () => town.Ledger.Find(task.Order!.Id) is { State: OrderState.Confirmed } order ? order : null);
        town.Until("a renewal", TimeSpan.FromHours(1), () => town.Orders(OrderKind.Renewal).FirstOrDefault(order => order.State == OrderState.Confirmed));
        Assert.That(town.Charges(), Is.EqualTo(1));
    }

    private static decimal Spent(Town town) => town.Ledger.Spent(town.Iccid, town.Now - TimeSpan.FromDays(30)).Sum((Money money) => money.Amount);
}
