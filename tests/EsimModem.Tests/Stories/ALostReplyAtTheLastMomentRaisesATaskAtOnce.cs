using EsimModem.Ledger;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Ninety minutes before the end the answer is lost: a person is asked at once, and what he does is proved by a reading.</summary>
public class ALostReplyAtTheLastMomentRaisesATaskAtOnce
{
    private static readonly CardPlan NearItsEnd = new("kcell") { Left = TimeSpan.FromMinutes(90) };

    [Test]
    public async Task An_order_that_never_happened_is_saved_by_a_person_in_time()
    {
        await using var town = await Town.Begin(RenewalMode.On, NearItsEnd);
        var end = town.World.AccountOf(town.Iccid).ValidUntil;
        // The carrier refuses, and says so to nobody.
        town.World.Modems[0].Inject(new Injection(Fault.LoseReply, When: "недоступна"));
        town.World.Card(town.Iccid).Carrier.Inject(Fault.OrderRefused);

        var order = town.Until("a lost reply", TimeSpan.FromMinutes(30), () => town.Orders(OrderKind.Renewal).FirstOrDefault(one => one.State == OrderState.Unknown));
        var task = town.Task(TaskKind.Look) ?? throw new AssertionException("the task is there with the doubt, not later");
        Assert.Multiple(() =>
        {
            Assert.That(task.Id, Is.EqualTo($"{order.Id}"));
            Assert.That(task.Deadline, Is.EqualTo(end));
            Assert.That(task.Text, Does.Contain($"`resolve {order.Id} happened`").And.Contain("Kcell"));
            Assert.That(end - town.Now, Is.GreaterThan(TimeSpan.FromMinutes(60)), "there is time to save the plan");
        });

        await town.Do(desk => desk.Tasks.Take(task.Id, "Ayan"));
        town.Pass(TimeSpan.FromMinutes(20));
        town.World.Card(town.Iccid).Carrier.Renew(town.Iccid);
        var done = await town.Do(desk => desk.Tasks.Done(task.Id, "Ayan"));
        Assert.That(done.Standing.State, Is.EqualTo(TaskState.Done));
        town.Until("the proof", TimeSpan.FromMinutes(5), () => town.Ledger.Find(order.Id) is { State: OrderState.Confirmed } proved ? proved : null);
        town.Pass(TimeSpan.FromHours(12));
        Assert.Multiple(() =>
        {
            Assert.That(town.Bank.Tasks(), Is.Empty);
            Assert.That(town.Charges(), Is.EqualTo(1), "the person's renewal and nothing beside it");
            Assert.That(town.World.AccountOf(town.Iccid).IsActive(end + TimeSpan.FromHours(1)), "the plan did not lapse");
        });
    }

    [Test]
    public async Task An_order_that_did_happen_ends_its_own_task()
    {
        await using var town = await Town.Begin(RenewalMode.On, NearItsEnd);
        town.World.Modems[0].Inject(new Injection(Fault.LoseReply));
        town.Until("a task", TimeSpan.FromMinutes(30), () => town.Task(TaskKind.Look));
        town.Until("its end", TimeSpan.FromHours(1), () => town.Bank.Tasks().Count == 0 ? "ended" : null);
        Assert.That((town.Charges(), town.Orders(OrderKind.Renewal).Single().State), Is.EqualTo((1, OrderState.Confirmed)));
    }

    [Test]
    public async Task Power_and_card_are_gone_in_that_moment_and_the_task_is_there_with_the_first_look_into_the_book()
    {
        await using var town = await Town.Begin(RenewalMode.On, NearItsEnd);
        town.World.Modems[0].Inject(new Injection(Fault.LoseReply));
        var order = town.Until("an order on its way", TimeSpan.FromMinutes(30), () => town.Orders(OrderKind.Renewal).FirstOrDefault(one => one.State == OrderState.Sending));
        town.Box.Die(steps: 0, part: 1);
        town.World.Unplug(0);
        town.Box.Start();
        town.Pass(TimeSpan.FromSeconds(1));
        var task = town.Task(TaskKind.Look) ?? throw new AssertionException("a card that nobody can ask needs a person all the more");
        Assert.That((task.Id, task.Deadline), Is.EqualTo(($"{order.Id}", (DateTimeOffset?)town.World.AccountOf(town.Iccid).ValidUntil)));
    }

    [Test]
    public async Task The_word_that_it_is_done_proves_nothing()
    {
        await using var town = await Town.Begin(RenewalMode.On, NearItsEnd);
        town.World.Modems[0].Inject(new Injection(Fault.LoseReply, When: "недоступна"));
        town.World.Card(town.Iccid).Carrier.Inject(Fault.OrderRefused);
        var task = town.Until("a task", TimeSpan.FromMinutes(30), () => town.Task(TaskKind.Look));
        await town.Do(desk => desk.Tasks.Done(task.Id, "Ayan"));
        town.Pass(TimeSpan.FromMinutes(10));
        Assert.That(town.Ledger.Find(task.Order!.Id)!.State, Is.EqualTo(OrderState.Unknown));
        Assert.That(town.Task(TaskKind.Look)!.Standing.State, Is.EqualTo(TaskState.Done), "it is still there, and says that a reading must show it");
    }
}
