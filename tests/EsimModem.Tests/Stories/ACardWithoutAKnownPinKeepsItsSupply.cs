using EsimModem.Bank;
using EsimModem.Modems;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Simulator.Commands;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>A card that would ask for a PIN which nobody has told keeps its supply: locked it would be lost to the bank, and its modem may yet get well.</summary>
internal sealed class ACardWithoutAKnownPinKeepsItsSupply
{
    private const string Pin = "4711";
    private static readonly CardPlan Quectel = new("kcell") { Profile = ModemProfiles.QuectelEc25, Left = TimeSpan.FromDays(20) };

    [Test]
    public async Task Only_radio_and_port_are_tried_and_a_person_is_told_that_the_PIN_would_help()
    {
        await using var town = await Town.BeginIn(Opened, RenewalMode.Observe, Quectel);
        town.World.Modems[0].PullAntenna();
        town.Pass(TimeSpan.FromHours(0.8));
        Assert.Multiple(() =>
        {
            Assert.That(RecoverySteps.Of(town), Is.EqualTo(new[] { "radio", "port" }));
            Assert.That(Plea(town), Does.Contain("finds no network, although its radio was switched off and on").And.Contain("would lock its card").And.Contain("`pin`").And.Contain("antenna"));
        });
        town.Pass(TimeSpan.FromHours(23));
        town.World.Modems[0].PutAntenna();
        town.Pass(TimeSpan.FromMinutes(30));
        Assert.Multiple(() =>
        {
            Assert.That(RecoverySteps.Of(town).Distinct(), Is.EqualTo(new[] { "radio", "port" }));
            Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Lock, Is.EqualTo(CardLock.None));
            Assert.That(town.Bank.Modems()[0].State, Is.EqualTo(ModemState.Ready));
            Assert.That(town.Bank.Alerts.Open.Where(alert => alert.What == "modem"), Is.Empty);
        });
    }

    [Test]
    public async Task A_mute_modem_keeps_it_by_what_was_known_of_its_card()
    {
        await using var town = await Town.BeginIn(Opened, RenewalMode.Observe, Quectel);
        town.World.Modems[0].Hang();
        var asked = town.Begin(desk => desk.Ask(town.Iccid, null, []));
        town.Pass(TimeSpan.FromMinutes(15));
        Assert.That(asked.IsFaulted, Is.True);
        Assert.Multiple(() =>
        {
            Assert.That(RecoverySteps.Of(town), Is.Empty);
            Assert.That(Plea(town), Does.Contain("says nothing").And.Contain("`pin`"));
        });
    }

    [Test]
    public async Task A_card_that_fails_keeps_it_since_it_may_come_to_itself()
    {
        await using var town = await Town.BeginIn(Opened, RenewalMode.Observe, Quectel);
        town.World.Modems[0].FallIll(Ailment.CardFails, Cure.Card);
        await Assert.ThatAsync(() => town.Do(desk => desk.Ask(town.Iccid, null, [])), Throws.InstanceOf<DeskException>());
        town.Pass(TimeSpan.FromMinutes(15));
        Assert.Multiple(() =>
        {
            Assert.That(RecoverySteps.Of(town), Is.Empty);
            Assert.That(Plea(town), Does.Contain("cannot read its card").And.Contain("`pin`").And.Contain("contacts"));
        });
    }

    [Test]
    public async Task A_socket_that_seems_empty_holds_none_that_could_lose_it()
    {
        await using var town = await Town.BeginIn(Opened, RenewalMode.Observe, Quectel);
        var card = town.World.Modems[0].PullCard()!;
        town.Pass(TimeSpan.FromMinutes(10));
        town.World.Modems[0].FallIll(Ailment.BlindToCards, Cure.Card);
        town.World.Modems[0].InsertCard(card);
        town.Pass(TimeSpan.FromHours(1.3));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts, Has.Property(nameof(SimFacts.Present)).True.And.Property(nameof(SimFacts.Lock)).EqualTo(CardLock.Pin));
    }

    [Test]
    public async Task A_card_that_is_locked_already_has_nothing_to_lose()
    {
        await using var town = await Town.BeginIn(world => world.Cards[0].Pin = Pin, RenewalMode.Observe, Quectel);
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Lock, Is.EqualTo(CardLock.Pin));
        town.World.Modems[0].Hang();
        // It is found out by the next look at the line.
        town.Pass(TimeSpan.FromDays(1));
        Assert.That(RecoverySteps.Of(town), Is.EqualTo(new[] { "usb" }));
    }

    [Test]
    public async Task What_comes_into_a_place_that_was_empty_is_another_matter()
    {
        await using var town = await Town.BeginIn(Opened, RenewalMode.Observe, Quectel);
        town.World.Unplug(0);
        town.Pass(TimeSpan.FromMinutes(10));
        town.World.Replug(0);
        town.World.Modems[0].Hang();
        town.Pass(TimeSpan.FromMinutes(15));
        Assert.That(RecoverySteps.Of(town), Is.EqualTo(new[] { "usb" }));
    }

    [Test]
    public async Task Whose_PIN_is_in_the_configuration_is_helped_as_ever()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel with { Pin = Pin });
        town.World.Modems[0].FallIll(Ailment.FindsNoNetwork, Cure.Power);
        town.Pass(TimeSpan.FromMinutes(45));
        Assert.Multiple(() =>
        {
            Assert.That(RecoverySteps.Of(town), Is.EqualTo(new[] { "radio", "card", "port", "reset", "usb" }));
            Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Lock, Is.EqualTo(CardLock.None));
            Assert.That(town.World.Cards[0].PinTriesLeft, Is.EqualTo(3));
            Assert.That(town.Bank.Modems()[0].State, Is.EqualTo(ModemState.Ready));
        });
    }

    [Test]
    public async Task A_PIN_that_is_given_later_lets_the_ladder_go_on()
    {
        await using var town = await Town.BeginIn(Opened, RenewalMode.Observe, Quectel);
        town.World.Modems[0].FallIll(Ailment.FindsNoNetwork, Cure.Reset);
        town.Pass(TimeSpan.FromMinutes(30));
        Assert.That(RecoverySteps.Of(town), Is.EqualTo(new[] { "radio", "port" }));
        var configuration = Path.Combine(town.Box.Folder, "esim-modem.yaml");
        File.WriteAllText(configuration, File.ReadAllText(configuration).Replace("    label: Kiosk 1\n", $"    label: Kiosk 1\n    pin: \"{Pin}\"\n", StringComparison.Ordinal));
        town.Box.Reload();
        town.Pass(TimeSpan.FromMinutes(20));
        Assert.Multiple(() =>
        {
            Assert.That(RecoverySteps.Of(town), Is.EqualTo(new[] { "radio", "port", "reset" }));
            Assert.That(town.World.Modems[0].IsIll, Is.False);
            Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Lock, Is.EqualTo(CardLock.None));
            Assert.That(town.Bank.Alerts.Open.Where(alert => alert.What == "modem"), Is.Empty);
        });
    }

    [Test]
    public async Task A_PIN_that_was_refused_counts_for_none()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel with { Pin = Pin });
        town.World.Cards[0].Pin = "9999";
        town.World.Modems[0].Reboot();
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(town.World.Modems[0].EnterPin("9999"), Is.True, "a person opens it");
        town.Box.Die(0, 0);
        town.Box.Start();
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Lock, Is.EqualTo(CardLock.None));
        town.World.Modems[0].FallIll(Ailment.FindsNoNetwork, Cure.Reset);
        town.Pass(TimeSpan.FromMinutes(45));
        Assert.That(RecoverySteps.Of(town), Is.EqualTo(new[] { "radio", "port" }));
    }

    [Test]
    public async Task A_modem_that_tells_nothing_of_the_lock_is_helped_as_ever()
    {
        await using var town = await Town.BeginIn(Opened, RenewalMode.Observe, Quectel with { Profile = Quectel.Profile with { Lacks = ["+CLCK"] } });
        town.World.Modems[0].FallIll(Ailment.FindsNoNetwork, Cure.Card);
        town.Pass(TimeSpan.FromMinutes(15));
        Assert.Multiple(() =>
        {
            Assert.That(RecoverySteps.Of(town), Is.EqualTo(new[] { "radio", "card" }));
            Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Lock, Is.EqualTo(CardLock.Pin), "and its card is locked by that");
        });
    }

    [Test]
    public async Task A_card_that_was_seen_locked_keeps_it_although_its_modem_tells_nothing_more()
    {
        await using var town = await Town.BeginIn(world => world.Cards[0].Pin = Pin, RenewalMode.Observe, Quectel with { Profile = Quectel.Profile with { Lacks = ["+CLCK"] } });
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Lock, Is.EqualTo(CardLock.Pin));
        Assert.That(town.World.Modems[0].EnterPin(Pin), Is.True, "a person opens it");
        town.Pass(TimeSpan.FromMinutes(15));
        town.World.Modems[0].FallIll(Ailment.FindsNoNetwork, Cure.Card);
        town.Pass(TimeSpan.FromMinutes(45));
        Assert.Multiple(() =>
        {
            Assert.That(RecoverySteps.Of(town), Is.EqualTo(new[] { "radio", "port" }));
            Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Lock, Is.EqualTo(CardLock.None));
        });
    }

    [Test]
    public async Task A_card_that_was_too_busy_to_tell_of_its_PIN_is_asked_before_its_supply_is_taken()
    {
        var isBusy = true;
        var profile = Quectel.Profile.With("+CLCK", (usual, modem, command) => isBusy ? Answer.Failed(14) : usual(modem, command));
        await using var town = await Town.BeginIn(Opened, RenewalMode.Observe, Quectel with { Profile = profile });
        isBusy = false;
        town.World.Modems[0].FallIll(Ailment.FindsNoNetwork, Cure.Card);
        town.Pass(TimeSpan.FromMinutes(45));
        Assert.That(RecoverySteps.Of(town), Is.EqualTo(new[] { "radio", "port" }));
    }

    /// <summary>A person has entered the PIN before the program came; no configuration has it.</summary>
    private static void Opened(SimulatedBank world)
    {
        world.Cards[0].Pin = Pin;
        Assert.That(world.Modems[0].EnterPin(Pin), Is.True);
    }

    private static string Plea(Town town) => town.Bank.Alerts.Open.Single(alert => alert.What == "modem").Remedy;
}
