using EsimModem.Ledger;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary><c>roaming: hold</c>: abroad nothing is dialled, a person is told while the plan can still be saved, and at home it goes on by itself.</summary>
public class WhileItRoamsItNeitherAsksNorSpends
{
    [Test]
    public async Task Abroad_for_a_day_across_the_time_to_renew()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(40) });
        town.World.Modems[0].Inject(new Injection(Fault.Roaming, For: TimeSpan.FromHours(24)));
        town.Pass(TimeSpan.FromMinutes(5));
        var read = Readings(town);
        town.Pass(TimeSpan.FromHours(23));
        Assert.Multiple(() =>
        {
            Assert.That(town.Bank.Sim(town.Iccid)!.Next!.Why, Does.Contain("roams"));
            Assert.That(Readings(town), Is.EqualTo(read), "nothing is asked");
            Assert.That(town.Orders(OrderKind.Renewal), Is.Empty);
            Assert.That(town.Task(TaskKind.Look)?.Text, Does.Contain("roams"), "whoever can save the plan is told");
        });

        town.Until("a receipt", TimeSpan.FromHours(6), () => town.Orders(OrderKind.Renewal).FirstOrDefault(order => order.State == OrderState.Confirmed));
        Assert.Multiple(() =>
        {
            Assert.That(town.Charges(), Is.EqualTo(1));
            Assert.That(town.Bank.Tasks(), Is.Empty);
        });
    }

    [Test]
    public async Task Also_when_the_modem_never_said_that_it_went_abroad()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(31) });
        town.World.Modems[0].FallSilent(TimeSpan.FromMinutes(1));
        town.World.Modems[0].Inject(new Injection(Fault.Roaming, For: TimeSpan.FromHours(24)));
        town.Pass(TimeSpan.FromMinutes(2));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Roaming, Is.False, "nobody said a word");
        town.Pass(TimeSpan.FromHours(12));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Roaming, Is.True);
        Assert.That(town.Charges(), Is.Zero);
        Assert.That(town.Orders(OrderKind.Renewal), Is.Empty);
    }

    [Test]
    public async Task Nor_does_a_message_go_out_that_was_written_after_it_left_without_a_word()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        town.World.Modems[0].FallSilent(TimeSpan.FromMinutes(1));
        town.World.Modems[0].Inject(new Injection(Fault.Roaming, For: TimeSpan.FromHours(24)));
        town.Pass(TimeSpan.FromMinutes(15));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Roaming, Is.False, "nobody said a word");
        await town.Do(desk => desk.Send(town.Iccid, "+77770000001", "Home?", "owner"));
        town.Pass(TimeSpan.FromMinutes(30));
        Assert.That(town.World.Sent, Is.Empty);
        town.Pass(TimeSpan.FromHours(24));
        Assert.That(town.World.Sent.Count, Is.LessThanOrEqualTo(1), "back home it goes, or its day is over");
    }

    private static int Readings(Town town) => town.Ledger.History(town.Iccid, int.MaxValue, null).Count(row => row.What == NoteKind.Reading);
}
