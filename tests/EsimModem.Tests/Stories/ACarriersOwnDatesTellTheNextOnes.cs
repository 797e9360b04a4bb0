using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>A carrier of a country where the day stands first writes the month first: its dates that can be only one thing tell what the others are.</summary>
public class ACarriersOwnDatesTellTheNextOnes
{
    private static readonly CardPlan Card = new("kcell") { Plan = "month-28d", Left = TimeSpan.FromDays(20) };
    private static readonly TimeSpan ADay = TimeSpan.FromHours(25);

    [Test]
    public async Task Two_days_that_can_only_be_one_thing_are_a_habit_that_a_restart_remembers()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card);
        town.World.Card(town.Iccid).Carrier.Speak(Wording.MonthFirst);
        town.Pass(ADay);
        Assert.That(town.Ledger.Kept("dates.kcell"), Does.StartWith("0 1 "), "03/22/2026");
        EndsOn(town, 3, 21);
        town.Pass(ADay);
        Assert.That(town.Ledger.Kept("dates.kcell"), Does.StartWith("0 2 "));
        EndsOn(town, 4, 5);
        town.Pass(ADay);
        Assert.That(Facts(town).ValidUntil!.Day, Is.EqualTo(new DateOnly(2026, 4, 5)), "and not the fourth of May");
    }

    [Test]
    public async Task One_such_day_makes_the_others_doubtful_and_no_more()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card);
        town.World.Card(town.Iccid).Carrier.Speak(Wording.MonthFirst);
        town.Pass(ADay);
        EndsOn(town, 4, 5);
        town.Pass(ADay);
        Assert.That(Facts(town).ValidUntil!.Day, Is.EqualTo(new DateOnly(2026, 3, 22)), "what is doubtful changes nothing");
    }

    private static SimFacts Facts(Town town) => town.Bank.Sim(town.Iccid)!.Facts;

    private static void EndsOn(Town town, int month, int day) =>
        town.World.SetEnd(town.Iccid, new DateTimeOffset(2026, month, day, 12, 0, 0, TimeSpan.FromHours(5)) - town.Now);
}
