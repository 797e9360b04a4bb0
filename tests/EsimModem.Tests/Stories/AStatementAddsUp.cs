using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>A month with renewals, nightly fees and money from customers: the statement says where each tiyn went, held against the carrier's own ledger.</summary>
public class AStatementAddsUp
{
    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(5));

    [Test]
    public async Task After_a_month_what_is_unexplained_is_what_nobody_ordered()
    {
        await using var town = await Town.Begin(RenewalMode.On,
            new CardPlan("kcell") { Left = TimeSpan.FromHours(40), Balance = 20_000, NightlyFee = 15 },
            new CardPlan("beeline-kz") { Left = TimeSpan.FromHours(50), Balance = 30_000 });
        for (var week = 0; week < 4; week++)
        {
            town.Pass(TimeSpan.FromDays(7));
            town.World.TopUp(town.Iccid, 500);
        }
        Settle(town);

        foreach (var card in town.World.Cards)
        {
            var line = Statements.Of(town.Ledger, card.Iccid, Begin, town.Now).Single();
            var entries = town.World.Ledger.Of(card.Iccid);
            decimal Sum(CarrierEvent what) => entries.Where(entry => entry.What == what).Sum(entry => entry.Amount);
            TestContext.Out.WriteLine($"{card.Carrier.Key}: {line} unexplained {line.Unexplained}");
            Assert.Multiple(() =>
            {
                Assert.That(line.Opening, Is.EqualTo(card.Carrier.Key == "kcell" ? 20_000 : 30_000), "the first balance ever read");
                Assert.That(line.Closing, Is.EqualTo(town.World.AccountOf(card.Iccid).Balance));
                Assert.That(line.Renewals, Is.EqualTo(-Sum(CarrierEvent.Renewed)).And.GreaterThan(2000));
                Assert.That(line.Unexplained, Is.EqualTo(-Sum(CarrierEvent.Fee) - Sum(CarrierEvent.ToppedUp)), "fees that nobody ordered, less money that nobody asked for");
                Assert.That(line.Opening + line.TopUps - line.Renewals - line.Fees - line.Unexplained, Is.EqualTo(line.Closing));
            });
        }
    }

    [Test]
    public async Task The_weeks_of_a_month_add_up_to_the_month()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(40), Balance = 20_000, NightlyFee = 15 });
        town.Pass(TimeSpan.FromDays(28));
        Settle(town);
        var month = Statements.Of(town.Ledger, town.Iccid, Begin, Begin.AddDays(35)).Single();
        var weeks = Enumerable.Range(0, 5).SelectMany(week => Statements.Of(town.Ledger, town.Iccid, Begin.AddDays(7 * week), Begin.AddDays(7 * (week + 1)))).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(weeks, Has.Length.EqualTo(5));
            Assert.That(weeks.Sum(week => week.Renewals), Is.EqualTo(month.Renewals).And.GreaterThan(0));
            Assert.That(weeks.Sum(week => week.Unexplained), Is.EqualTo(month.Unexplained));
            Assert.That(weeks.Zip(weeks.Skip(1)).All(pair => pair.First.Closing == pair.Second.Opening), "each begins where the one before ended");
            Assert.That((weeks[0].Opening, weeks[^1].Closing), Is.EqualTo((month.Opening, month.Closing)));
        });
    }

    /// <summary>Until every balance has been read after the last thing that happened to it.</summary>
    private static void Settle(Town town) => town.Until("a last reading", TimeSpan.FromDays(1), () =>
        town.Ledger.Sims().All(sim => sim.BalanceAt > town.World.Ledger.Of(sim.Iccid)[^1].At) ? "read" : null);
}
