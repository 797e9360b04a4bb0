using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>It is the network that is ill where another modem lost it at the same time; one that is empty, locked or ill for long says nothing of that.</summary>
internal sealed class AStuckModemIsToldFromAnOutage
{
    private static readonly CardPlan Quectel = new("kcell") { Profile = ModemProfiles.QuectelEc25, Left = TimeSpan.FromDays(20) };
    private static readonly string[] UpToReset = ["radio", "card", "port", "reset"];

    [Test]
    public async Task An_empty_socket_is_no_witness()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel, Quectel);
        town.World.Modems[1].PullCard();
        town.Pass(TimeSpan.FromMinutes(5));
        town.World.Modems[0].FallIll(Ailment.FindsNoNetwork, Cure.Reset);
        town.Pass(TimeSpan.FromMinutes(45));
        Assert.That(RecoverySteps.Of(town, "modem0"), Is.EqualTo(UpToReset));
    }

    [Test]
    public async Task A_locked_card_is_no_witness()
    {
        await using var town = await Town.BeginIn(world => world.Cards[1].Pin = "4711", RenewalMode.Observe, Quectel, Quectel);
        town.World.Modems[1].Reboot();
        town.Pass(TimeSpan.FromMinutes(2));
        town.World.Modems[0].FallIll(Ailment.FindsNoNetwork, Cure.Reset);
        town.Pass(TimeSpan.FromMinutes(45));
        Assert.That(RecoverySteps.Of(town, "modem0"), Is.EqualTo(UpToReset));
    }

    [Test]
    public async Task One_that_is_ill_for_days_is_no_witness()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel, Quectel);
        town.World.Modems[1].PullAntenna();
        town.Pass(TimeSpan.FromDays(2));
        town.World.Modems[0].FallIll(Ailment.FindsNoNetwork, Cure.Reset);
        town.Pass(TimeSpan.FromMinutes(45));
        Assert.That(RecoverySteps.Of(town, "modem0"), Is.EqualTo(UpToReset));
    }

    [Test]
    public async Task Two_whose_cards_fail_make_no_outage()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel, Quectel);
        foreach (var modem in town.World.Modems) modem.FallIll(Ailment.CardFails, Cure.Power + 1);
        foreach (var card in town.World.Cards) await Assert.ThatAsync(() => town.Do(desk => desk.Ask(card.Iccid, null, [])), Throws.Exception);
        town.Pass(TimeSpan.FromHours(1));
        Assert.Multiple(() =>
        {
            Assert.That(AlertTape.Open(town, "modem"), Has.Count.EqualTo(2));
            Assert.That(AlertTape.Open(town, "outage"), Is.Empty);
        });
    }

    [Test]
    public async Task When_the_network_comes_back_nobody_is_called_for_those_who_find_it_a_little_later()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel, Quectel, Quectel);
        var modems = town.World.Modems;
        var called = AlertTape.Of(town, "modem");
        foreach (var modem in modems) modem.PullAntenna();
        town.Pass(TimeSpan.FromHours(2));
        Assert.That(AlertTape.Open(town, "outage"), Has.Count.EqualTo(1));
        modems[0].PutAntenna();
        town.Pass(TimeSpan.FromMinutes(1));
        foreach (var late in modems.Skip(1)) late.Notify("+CREG: 2");
        town.Pass(TimeSpan.FromMinutes(2));
        foreach (var late in modems.Skip(1)) late.PutAntenna();
        town.Pass(TimeSpan.FromMinutes(30));
        Assert.Multiple(() =>
        {
            Assert.That(called.Said, Is.Empty);
            Assert.That(RecoverySteps.Of(town).Distinct(), Is.EqualTo(new[] { "radio" }));
            Assert.That(AlertTape.Open(town, "outage"), Is.Empty);
        });
    }

    [Test]
    public async Task One_that_stays_without_when_the_others_have_it_again_is_helped_further()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel, Quectel);
        foreach (var modem in town.World.Modems) modem.PullAntenna();
        town.Pass(TimeSpan.FromHours(1));
        town.World.Modems[0].FallIll(Ailment.FindsNoNetwork, Cure.Card);
        foreach (var modem in town.World.Modems) modem.PutAntenna();
        town.Pass(TimeSpan.FromMinutes(45));
        Assert.Multiple(() =>
        {
            Assert.That(town.World.Modems[0].IsIll, Is.False);
            Assert.That(RecoverySteps.Of(town, "modem0")[^1], Is.EqualTo("card"));
        });
    }
}
