using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>A network that refuses a card is told of, and its radio is switched as long as it does; once it says something else it is a trouble like any other.</summary>
internal sealed class AStuckModemWhoseCardWasRefusedIsStillHelped
{
    private static readonly CardPlan Quectel = new("kcell") { Profile = ModemProfiles.QuectelEc25, Left = TimeSpan.FromDays(20) };

    [Test]
    public async Task Refused_once_it_is_helped_like_any_other()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel);
        town.World.Modems[0].BeRefused(true);
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.That(AlertTape.Open(town, "denied").Single().Remedy, Does.Contain("refuses this card"));
        town.World.Modems[0].FallIll(Ailment.FindsNoNetwork, Cure.Card);
        town.World.Modems[0].BeRefused(false);
        town.Pass(TimeSpan.FromMinutes(45));
        Assert.Multiple(() =>
        {
            Assert.That(town.World.Modems[0].IsIll, Is.False);
            Assert.That(RecoverySteps.Of(town)[^1], Is.EqualTo("card"));
            Assert.That(AlertTape.Open(town, "denied"), Is.Empty);
        });
    }

    [Test]
    public async Task As_long_as_it_is_refused_its_radio_is_switched_and_nothing_else()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel);
        var told = AlertTape.Of(town, "denied");
        town.World.Modems[0].BeRefused(true);
        town.Pass(TimeSpan.FromHours(5));
        Assert.Multiple(() =>
        {
            Assert.That(RecoverySteps.Of(town).Distinct(), Is.EqualTo(new[] { "radio" }));
            Assert.That(told.Said, Has.Count.EqualTo(1), "told once");
            Assert.That(AlertTape.Open(town, "denied"), Has.Count.EqualTo(1));
            Assert.That(AlertTape.Open(town, "modem"), Is.Empty, "the card is to blame");
        });
        town.World.Modems[0].BeRefused(false);
        town.Pass(TimeSpan.FromMinutes(20));
        Assert.That(AlertTape.Open(town, "denied"), Is.Empty);
    }

    [Test]
    public async Task An_alarm_that_stands_is_not_ended_by_a_refusal()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel);
        town.World.Modems[0].PullAntenna();
        town.Pass(TimeSpan.FromHours(1.2));
        Assert.That(AlertTape.Open(town, "modem"), Has.Count.EqualTo(1));
        town.World.Modems[0].BeRefused(true);
        town.World.Modems[0].PutAntenna();
        town.Pass(TimeSpan.FromHours(1));
        Assert.That(AlertTape.Open(town, "modem"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task That_a_card_was_refused_is_over_two_days_after_it_was_thrown_away()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel);
        town.World.Modems[0].BeRefused(true);
        town.Pass(TimeSpan.FromDays(3));
        town.World.Modems[0].PullCard();
        town.Pass(TimeSpan.FromHours(40));
        Assert.That(AlertTape.Open(town, "denied"), Has.Count.EqualTo(1), "it may come back, and fare no better");
        town.Pass(TimeSpan.FromHours(10));
        Assert.Multiple(() =>
        {
            Assert.That(AlertTape.Open(town, "denied"), Is.Empty);
            Assert.That(AlertTape.Open(town, "absent"), Has.Count.EqualTo(1));
            Assert.That(town.Ledger.History(town.Iccid, 1, null).Single().Text, Does.Contain("refused by the network").And.Contain("two days"));
        });
    }

    [Test]
    public async Task A_refused_card_that_moved_is_told_by_the_modem_that_has_it_and_by_no_other()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel, Quectel);
        foreach (var modem in town.World.Modems) modem.BeRefused(true);
        town.Pass(TimeSpan.FromMinutes(2));
        town.World.MoveCard(town.Iccid, 1);
        town.Pass(TimeSpan.FromMinutes(2));
        var told = AlertTape.Of(town, "denied");
        town.Pass(TimeSpan.FromHours(2));
        Assert.Multiple(() =>
        {
            Assert.That(told.Ended, Is.Zero);
            Assert.That(town.Bank.Alerts.Open.Count(alert => alert.What == "denied" && alert.About == town.Iccid), Is.EqualTo(1));
        });
    }
}
