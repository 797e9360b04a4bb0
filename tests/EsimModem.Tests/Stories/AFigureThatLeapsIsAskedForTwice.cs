using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>A balance that lost its point on the way would decide on money; it is asked for once more before anything is believed.</summary>
public class AFigureThatLeapsIsAskedForTwice
{
    private static readonly CardPlan Card = new("kcell") { Left = TimeSpan.FromHours(60), Balance = 5000 };

    [Test]
    public async Task What_is_said_twice_is_believed_and_written_down()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card);
        town.World.AccountOf(town.Iccid).Balance = 500_000;
        var asked = town.Do(desk => desk.Ask(town.Iccid, "*100#", []));
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.That(asked.IsCompletedSuccessfully);
        Assert.That(Rows(town, NoteKind.Reading), Has.One.Contains("so it is asked once more"));
        Assert.That(Rows(town, NoteKind.Finding), Has.One.EqualTo("the balance was 5000.00 KZT and is 500000.00 KZT: the same digits, with the point elsewhere or another sign; it was said twice and is believed"));
        Assert.That(Facts(town), Has.Property("Balance").EqualTo(Some.Tenge(500_000)).And.Property("Holds").Empty);
    }

    [Test]
    public async Task What_is_said_once_decides_nothing_and_holds_until_the_next_look()
    {
        await using var town = await Town.Begin(RenewalMode.On, Card);
        var account = town.World.AccountOf(town.Iccid);
        account.Balance = 50;
        town.PassTo(TimeSpan.FromHours(25), () => Rows(town, NoteKind.Reading).Any(row => row.Contains("once more", StringComparison.Ordinal)));
        account.Balance = 5000;
        town.Until("the hold", TimeSpan.FromMinutes(2), () => Facts(town).Holds.FirstOrDefault(hold => hold.Kind == HoldKind.Wording));
        Assert.Multiple(() =>
        {
            Assert.That(Facts(town).Balance, Is.EqualTo(Some.Tenge(5000)));
            Assert.That(town.Ledger.Movements(town.Iccid, DateTimeOffset.MinValue, town.Now), Has.Count.EqualTo(1), "no money is told to have moved");
            Assert.That(town.Bank.Alerts.Open.Single(alert => alert.What == "wording").Remedy, Does.Contain("twice, and not the same"));
        });
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(Facts(town), Has.Property("Holds").Empty.And.Property("Misses").EqualTo(0));
        Assert.That(town.Bank.Alerts.Open.Select(alert => alert.What), Does.Not.Contain("wording"));
        town.Pass(TimeSpan.FromHours(60));
        Assert.That(town.Charges(), Is.EqualTo(1), "and the plan is renewed as ever");
    }

    [Test]
    public async Task Who_asks_is_not_told_what_is_not_believed_as_if_it_were()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card);
        var account = town.World.AccountOf(town.Iccid);
        account.Balance = 50;
        var asked = town.Begin(desk => desk.Ask(town.Iccid, "*100#", []));
        town.PassTo(TimeSpan.FromMinutes(1), () => Rows(town, NoteKind.Reading).Any(row => row.Contains("once more", StringComparison.Ordinal)));
        account.Balance = 5000;
        town.Pass(TimeSpan.FromMinutes(1));
        var answer = await asked;
        Assert.That(answer.Reading.Balance, Is.Null);
        Assert.That(answer.Reading.Why, Does.StartWith("not believed: the balance was 5000.00 KZT and is 50.00 KZT").And.EndWith("asked again, it said balance, balance 5000.00 KZT, until " + Facts(town).ValidUntil));
    }

    [Test]
    public async Task An_end_that_goes_back_is_asked_for_twice_as_well()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card with { Plan = "month-28d", Left = TimeSpan.FromDays(20) });
        town.World.SetEnd(town.Iccid, TimeSpan.FromDays(3));
        town.Until("the question", TimeSpan.FromHours(25), () => Rows(town, NoteKind.Finding).FirstOrDefault(row => row.Contains("although nothing was ordered", StringComparison.Ordinal)));
        Assert.That(Facts(town).ValidUntil!.PlannedAs, Is.EqualTo(town.World.AccountOf(town.Iccid).ValidUntil));
    }

    [Test]
    public async Task Paying_in_and_paying_the_plan_are_no_leaps()
    {
        await using var town = await Town.Begin(RenewalMode.On, Card with { Balance = 1000 });
        town.Pass(TimeSpan.FromDays(2));
        Assert.That((town.Charges(), Facts(town).Balance), Is.EqualTo((1, Some.Tenge(10))), "the digits are the same by chance");
        town.World.TopUp(town.Iccid, 5000);
        town.Pass(TimeSpan.FromDays(3));
        Assert.That(Rows(town, NoteKind.Reading), Is.Not.Empty.And.None.Contains("once more"));
    }

    private static SimFacts Facts(Town town) => town.Bank.Sim(town.Iccid)!.Facts;

    private static IEnumerable<string> Rows(Town town, NoteKind what) => town.Ledger.History(town.Iccid, 200, null).Where(row => row.What == what).Select(row => row.Text);
}
