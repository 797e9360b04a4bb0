using EsimModem.Bank;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>A modem that is no use is helped from the gentlest means on, each step in the timeline, and never while an order may need it.</summary>
internal sealed class AStuckModemIsBroughtBack
{
    private static readonly CardPlan Quectel = new("kcell") { Profile = ModemProfiles.QuectelEc25, Left = TimeSpan.FromDays(20) };

    [Test]
    public async Task One_that_finds_no_network_has_its_radio_switched_first()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel);
        town.World.Modems[0].FallIll(Ailment.FindsNoNetwork, Cure.Radio);
        town.Pass(TimeSpan.FromMinutes(12));
        Assert.Multiple(() =>
        {
            Assert.That(town.World.Modems[0].IsIll, Is.False);
            Assert.That(RecoverySteps.Of(town), Is.EqualTo(new[] { "radio" }));
            Assert.That(town.Bank.Modems()[0].State, Is.EqualTo(ModemState.Ready));
        });
        town.Pass(TimeSpan.FromMinutes(15));
        Assert.That(RecoverySteps.Told(town).Last(), Does.Contain("is well again, after its radio was switched off and on"));
    }

    [TestCase(Cure.Card, "radio card")]
    [TestCase(Cure.Reset, "radio card port reset")]
    [TestCase(Cure.Power, "radio card port reset usb")]
    public async Task What_does_not_help_is_followed_by_the_next_rung(Cure needs, string steps)
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel);
        town.World.Modems[0].FallIll(Ailment.FindsNoNetwork, needs);
        town.Pass(TimeSpan.FromMinutes(45));
        Assert.Multiple(() =>
        {
            Assert.That(RecoverySteps.Of(town), Is.EqualTo(steps.Split(' ')));
            Assert.That(town.Ledger.History(null, 100, null).Count(row => row.What == NoteKind.Card && row.Text.StartsWith("the card ", StringComparison.Ordinal)), Is.EqualTo(1), "no step looks like a card that was pulled");
            Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Present, Is.True);
            Assert.That(town.Bank.Modems()[0].State, Is.EqualTo(ModemState.Ready));
            Assert.That(town.Bank.Alerts.Open.Where(alert => alert.What == "modem"), Is.Empty);
        });
    }

    [Test]
    public async Task A_card_that_fails_is_switched_off_and_on()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel);
        town.World.Modems[0].FallIll(Ailment.CardFails, Cure.Card);
        await Assert.ThatAsync(() => town.Do(desk => desk.Ask(town.Iccid, null, [])), Throws.InstanceOf<DeskException>());
        town.Pass(TimeSpan.FromMinutes(8));
        Assert.Multiple(() =>
        {
            Assert.That(RecoverySteps.Of(town), Is.EqualTo(new[] { "card" }));
            Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Present, Is.True);
        });
    }

    [Test]
    public async Task A_card_that_came_unseen_is_found_when_its_supply_is_switched()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel);
        var card = town.World.Modems[0].PullCard()!;
        town.Pass(TimeSpan.FromMinutes(10));
        town.World.Modems[0].FallIll(Ailment.BlindToCards, Cure.Card);
        town.World.Modems[0].InsertCard(card);
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Present, Is.False);
        town.Pass(TimeSpan.FromHours(1.2));
        Assert.Multiple(() =>
        {
            Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Present, Is.True);
            Assert.That(town.Bank.Alerts.Open.Where(alert => alert.What == "modem"), Is.Empty, "an empty socket is no fault");
        });
    }

    [Test]
    public async Task One_that_gets_no_answers_any_more_is_helped_when_questions_stay_silent()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel);
        town.Pass(TimeSpan.FromMinutes(10));
        town.World.Modems[0].FallIll(Ailment.DeafToUssd, Cure.Radio);
        town.Pass(TimeSpan.FromDays(2));
        Assert.Multiple(() =>
        {
            Assert.That(RecoverySteps.Of(town), Is.EqualTo(new[] { "radio" }));
            Assert.That(town.World.Modems[0].IsIll, Is.False);
        });
    }

    [Test]
    public async Task A_mute_one_loses_its_power_for_a_moment()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel);
        town.World.Modems[0].Hang();
        // A quiet bank finds out when it has to talk.
        var asked = town.Begin(desk => desk.Ask(town.Iccid, null, []));
        town.Pass(TimeSpan.FromMinutes(15));
        Assert.That(asked.IsFaulted, Is.True);
        Assert.Multiple(() =>
        {
            Assert.That(RecoverySteps.Of(town), Is.EqualTo(new[] { "usb" }));
            Assert.That(town.Bank.Modems()[0].State, Is.EqualTo(ModemState.Ready));
        });
    }

    [Test]
    public async Task At_the_top_a_person_is_called_and_the_budgets_hold()
    {
        await using var town = await Town.BeginIn(world => world.Modems[0].PullAntenna(), RenewalMode.Observe, Quectel);
        town.Pass(TimeSpan.FromHours(1.2));
        var first = RecoverySteps.Of(town);
        Assert.That(first, Is.EqualTo(new[] { "radio", "card", "port", "reset", "usb", "power" }));
        Assert.That(town.Bank.Alerts.Open.Single(alert => alert.What == "modem").Remedy, Does.Contain("finds no network, although its radio was switched off and on").And.Contain("antenna"));
        town.Pass(TimeSpan.FromHours(22.8));
        var steps = RecoverySteps.Of(town);
        Assert.Multiple(() =>
        {
            Assert.That(steps.Count(step => step == "reset"), Is.InRange(2, 4));
            Assert.That(steps.Count(step => step == "power"), Is.InRange(2, 3));
            Assert.That(steps, Has.Length.LessThan(40));
        });
        town.World.Modems[0].PutAntenna();
        town.Pass(TimeSpan.FromMinutes(30));
        Assert.That(town.Bank.Alerts.Open.Where(alert => alert.What == "modem"), Is.Empty);
    }

    [Test]
    public async Task Where_all_lose_the_network_only_radios_are_switched()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel, Quectel, Quectel);
        foreach (var modem in town.World.Modems) modem.PullAntenna();
        town.Pass(TimeSpan.FromHours(3));
        Assert.Multiple(() =>
        {
            Assert.That(RecoverySteps.Of(town).Distinct(), Is.EqualTo(new[] { "radio" }));
            Assert.That(RecoverySteps.Of(town), Has.Length.GreaterThanOrEqualTo(3));
            Assert.That(town.Bank.Alerts.Open.Where(alert => alert.What == "modem"), Is.Empty, "no antenna is to blame");
            Assert.That(town.Bank.Alerts.Open.Single(alert => alert.What == "outage").Remedy, Does.Contain("none of the cards of Kcell"));
        });
        town.World.Modems[0].PutAntenna();
        town.Pass(TimeSpan.FromMinutes(20));
        Assert.That(town.Bank.Alerts.Open.Where(alert => alert.What == "outage"), Is.Empty);
    }

    [Test]
    public async Task Modems_of_another_carrier_are_no_witnesses()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel, Quectel, new CardPlan("beeline-kz") { Profile = ModemProfiles.QuectelEc25, Left = TimeSpan.FromDays(20) });
        foreach (var modem in town.World.Modems.Take(2)) modem.PullAntenna();
        town.Pass(TimeSpan.FromHours(1));
        Assert.That(RecoverySteps.Of(town).Distinct(), Is.EqualTo(new[] { "radio" }));
    }

    [Test]
    public async Task What_was_planned_before_the_port_was_opened_anew_is_not_lost_by_it()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel);
        town.World.Modems[0].FallIll(Ailment.FindsNoNetwork, Cure.Reset);
        town.Pass(TimeSpan.FromMinutes(2));
        var order = await town.Do(desk => desk.Send(town.Iccid, "+77770000001", "It waits", "owner"));
        town.Pass(TimeSpan.FromMinutes(40));
        Assert.Multiple(() =>
        {
            Assert.That(RecoverySteps.Of(town), Is.EqualTo(new[] { "radio", "card", "port", "reset" }));
            Assert.That(town.Ledger.Find(order.Id)!.State, Is.EqualTo(OrderState.Confirmed));
        });
    }

    [Test]
    public async Task One_that_does_not_come_back_from_its_new_start_is_missed()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel);
        town.World.Modems[0].PullAntenna();
        town.PassTo(TimeSpan.FromHours(1), () => RecoverySteps.Of(town).Contains("reset"));
        town.World.Unplug(0);
        town.Pass(TimeSpan.FromMinutes(10));
        Assert.That(town.Bank.Alerts.Open.Single(alert => alert.What == "modem").Remedy, Does.Contain("did not come back after it was told to start anew"));
        town.World.Modems[0].PutAntenna();
        town.World.Replug(0);
        town.Pass(TimeSpan.FromMinutes(20));
        Assert.That(town.Bank.Alerts.Open.Where(alert => alert.What == "modem"), Is.Empty);
    }

    [Test]
    public async Task An_alarm_about_a_place_ends_when_its_modem_is_taken_away()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel);
        town.World.Modems[0].PullAntenna();
        town.Pass(TimeSpan.FromHours(1.2));
        Assert.That(town.Bank.Alerts.Open.Count(alert => alert.What == "modem"), Is.EqualTo(1));
        town.World.Unplug(0);
        town.Pass(TimeSpan.FromMinutes(6));
        Assert.That(town.Bank.Alerts.Open.Where(alert => alert.What == "modem"), Is.Empty);
    }

    [Test]
    public async Task While_an_order_has_just_left_the_modem_is_let_be()
    {
        await using var town = await Town.Begin(RenewalMode.On, Quectel with { Left = TimeSpan.FromHours(20) });
        var order = town.Until("an order on its way", TimeSpan.FromDays(3), () => town.Orders(OrderKind.Renewal).FirstOrDefault(one => one.SentAt is not null));
        town.World.Modems[0].PullAntenna();
        town.Pass(order.SentAt!.Value + TimeSpan.FromMinutes(14.5) - town.Now);
        Assert.That(RecoverySteps.Of(town), Is.Empty);
        town.Pass(TimeSpan.FromMinutes(3));
        Assert.That(RecoverySteps.Of(town), Is.EqualTo(new[] { "radio" }));
    }

    [Test]
    public async Task One_that_starts_again_and_again_needs_more_power()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel);
        for (var times = 0; times < 5; times++)
        {
            town.World.Modems[0].Reboot();
            town.Pass(TimeSpan.FromMinutes(1.5));
        }
        Assert.That(town.Bank.Alerts.Open.Single(alert => alert.What == "power").Remedy, Does.Contain("more power"));
        town.Pass(TimeSpan.FromDays(1));
        Assert.That(town.Bank.Alerts.Open.Where(alert => alert.What == "power"), Is.Empty);
    }
}
