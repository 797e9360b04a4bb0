using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Renewals;

/// <summary>Tasks are read off the book: they begin and end with their causes.</summary>
internal sealed class PersonTasksTests
{
    private static readonly Decision Waiting = new(Step.Wait, null, "nothing is due");

    [TestCase(OrderState.Unknown, TaskKind.Look)]
    [TestCase(OrderState.Likely, TaskKind.Look)]
    [TestCase(OrderState.Approving, TaskKind.Approve)]
    public void An_order_that_needs_a_person_is_a_task_under_its_own_number(OrderState state, TaskKind kind)
    {
        var task = Tasks(Some.Situation(orders: Some.Renewal(state))).Single();
        Assert.That((task.Id, task.Kind, task.Iccid), Is.EqualTo(("1", kind, Some.Iccid)));
        Assert.That(task.Text, Does.Contain("990.00 KZT"));
        Assert.That(task.Deadline, Is.EqualTo(Some.Now + TimeSpan.FromHours(20)));
    }

    [TestCase(OrderState.Planned)]
    [TestCase(OrderState.Sending)]
    [TestCase(OrderState.Confirmed)]
    [TestCase(OrderState.Refused)]
    [TestCase(OrderState.Abandoned)]
    public void An_order_on_its_way_or_at_its_end_needs_nobody(OrderState state) =>
        Assert.That(Tasks(Some.Situation(orders: Some.Renewal(state))), Is.Empty);

    [Test]
    public void A_persons_own_order_is_his_task_until_it_is_closed()
    {
        Assert.That(Tasks(Some.Situation(orders: Some.Renewal(OrderState.Planned, way: WayKind.Person))).Single().Kind, Is.EqualTo(TaskKind.Renew));
        Assert.That(Tasks(Some.Situation(orders: Some.Renewal(OrderState.Accepted, way: WayKind.Person))).Single().Kind, Is.EqualTo(TaskKind.Renew), "his word alone ends nothing");
        Assert.That(Tasks(Some.Situation(orders: Some.Renewal(OrderState.Confirmed, way: WayKind.Person))), Is.Empty);
    }

    [TestCase(0.5, 20, false)]
    [TestCase(1.1, 20, true)]
    [TestCase(0.2, 0.8, true)]
    [TestCase(0.05, 0.8, false)]
    public void An_accepted_order_is_left_to_the_readings_for_an_hour_or_until_the_end_is_near(double sentHoursAgo, double hoursLeft, bool asks) =>
        Assert.That(Tasks(Some.Situation(Some.Sim(hoursLeft), orders: Some.Renewal(OrderState.Accepted, sentHoursAgo, validBefore: hoursLeft))), asks ? Is.Not.Empty : Is.Empty);

    [Test]
    public void Words_that_were_not_understood_are_a_task_of_the_sim()
    {
        var sim = Some.Sim().Holding(new Hold(HoldKind.Wording, "the answer was not understood", "a person ends this", Some.Now));
        var task = Tasks(Some.Situation(sim)).Single();
        Assert.That((task.Id, task.Kind, task.Order), Is.EqualTo(($"sim-{Some.Iccid}", TaskKind.Look, (Order?)null)));
        Assert.That(task.Text, Does.StartWith("The answer was not understood"));
    }

    [TestCase(RenewalMode.On, 20, true)]
    [TestCase(RenewalMode.On, 200, false)]
    [TestCase(RenewalMode.Observe, 20, false)]
    public void A_hold_near_the_end_asks_a_person_who_can_still_save_the_plan(RenewalMode mode, double hoursLeft, bool asks)
    {
        var tasks = PersonTasks.Of(Some.Situation(Some.Sim(hoursLeft), mode), new Decision(Step.Hold, null, "a cap stands in the way"), () => TaskStanding.Open).ToArray();
        Assert.That(tasks, asks ? Is.Not.Empty : Is.Empty);
        if (asks) Assert.That(tasks[0].Text, Does.Contain("A cap stands in the way").And.Contain("renew it with Some"));
    }

    [TestCase(20, 13, true)]
    [TestCase(20, 3, false)]
    [TestCase(200, 13, false)]
    public void An_account_that_cannot_be_read_near_the_end_is_a_persons_task(double hoursLeft, double hoursAgo, bool asks)
    {
        var blind = Some.Situation(Some.Sim(hoursLeft) with { Misses = 4, BalanceAt = Some.Now.AddHours(-hoursAgo), ValidAt = Some.Now.AddHours(-hoursAgo) });
        var tasks = PersonTasks.Of(blind, RenewalPolicy.Decide(blind), () => TaskStanding.Open).ToArray();
        Assert.That(tasks, asks ? Is.Not.Empty : Is.Empty);
        if (asks) Assert.That(tasks[0].Text, Does.Contain("could not be read"));
    }

    [TestCase(13, true)]
    [TestCase(3, false)]
    public void Words_that_tell_the_balance_and_not_the_end_any_more_are_a_persons_task_near_the_end(double hoursAgo, bool asks)
    {
        var half = Some.Situation(Some.Sim(20) with { Misses = 0, AskedAt = Some.Now.AddMinutes(-10), BalanceAt = Some.Now.AddMinutes(-10), ValidAt = Some.Now.AddHours(-hoursAgo) });
        var tasks = PersonTasks.Of(half, RenewalPolicy.Decide(half), () => TaskStanding.Open).ToArray();
        Assert.That(tasks, asks ? Is.Not.Empty : Is.Empty);
        if (asks) Assert.That(tasks[0].Text, Does.Contain("could not be read"));
    }

    [Test]
    public void After_an_absence_nobody_is_called_before_the_first_answer()
    {
        var asked = Some.Situation(Some.Sim(20) with { Misses = 0, AskedAt = Some.Now, BalanceAt = Some.Now.AddHours(-40), ValidAt = Some.Now.AddHours(-40) });
        Assert.That(PersonTasks.Of(asked, RenewalPolicy.Decide(asked), () => TaskStanding.Open), Is.Empty);
    }

    [TestCase(20, false)]
    [TestCase(5, true)]
    public void A_card_just_met_wants_nobody_while_its_hold_is_over_in_time(double hoursLeft, bool asks)
    {
        var met = Some.Situation(Some.Sim(hoursLeft) with { FirstSeen = Some.Now - TimeSpan.FromMinutes(30) });
        Assert.That(RenewalPolicy.Decide(met).Why, Does.Contain("sims adopt"));
        Assert.That(PersonTasks.Of(met, RenewalPolicy.Decide(met), () => TaskStanding.Open), asks ? Is.Not.Empty : Is.Empty);
    }

    [Test]
    public void After_the_end_the_deadline_is_that_of_the_grace()
    {
        var task = Tasks(Some.Situation(Some.Sim(hoursLeft: -5), orders: Some.Renewal(OrderState.Unknown, validBefore: -5))).Single();
        Assert.That(task.Deadline, Is.EqualTo(Some.Now - TimeSpan.FromHours(5) + TimeSpan.FromDays(30)));
        Assert.That(PersonTasks.Deadline(Some.Situation(Some.Sim(hoursLeft: -24 * 40))), Is.Null, "nothing can be saved any more");
    }

    [TestCase("taken", 3.9, TaskState.Taken)]
    [TestCase("taken", 4.0, TaskState.Open)]
    [TestCase("done", 23.9, TaskState.Done)]
    [TestCase("done", 24.0, TaskState.Open)]
    [TestCase("givenBack", 0.0, TaskState.Open)]
    public void Who_takes_a_task_has_his_time(string what, double hoursAgo, TaskState state)
    {
        var seen = new Evidence(Some.Now - TimeSpan.FromHours(hoursAgo), what, "by Ayan");
        Assert.That(Tasks(Some.Situation(orders: Some.Renewal(OrderState.Planned, way: WayKind.Person, evidence: seen))).Single().Standing.State, Is.EqualTo(state));
    }

    [TestCase(2, 1.5, true)]
    [TestCase(2, 0.5, false)]
    [TestCase(40, 25, true)]
    [TestCase(40, 5, false)]
    public void What_is_said_to_be_done_is_looked_for_soon_and_then_ever_more_seldom(double doneMinutesAgo, double askedMinutesAgo, bool asks)
    {
        var done = new Evidence(Some.Now - TimeSpan.FromMinutes(doneMinutesAgo), TaskStanding.Done, "by Ayan");
        var sim = Some.Sim() with { AskedAt = Some.Now - TimeSpan.FromMinutes(askedMinutesAgo) };
        var decision = RenewalPolicy.Decide(Some.Situation(sim, orders: Some.Renewal(OrderState.Planned, way: WayKind.Person, evidence: done)));
        Assert.That(decision.Step, Is.EqualTo(asks ? Step.Ask : Step.Wait), decision.Why);
    }

    private static PersonTask[] Tasks(Situation s) => [.. PersonTasks.Of(s, Waiting, () => TaskStanding.Open)];
}
