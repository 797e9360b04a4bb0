using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Simulator.Commands;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>One that was made to start anew is missed until it is back, in whichever socket; one that is there and mute is not missed.</summary>
internal sealed class AStuckModemIsMissedUntilItIsBack
{
    private static readonly CardPlan Quectel = new("kcell") { Profile = ModemProfiles.QuectelEc25, Left = TimeSpan.FromDays(20) };

    [Test]
    public async Task One_that_the_kernel_did_not_take_back_is_called_for_until_somebody_plugs_it_in_again()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel);
        town.World.Modems[0].IsTakenBack = false;
        town.World.Modems[0].PullAntenna();
        town.PassTo(TimeSpan.FromHours(1), () => RecoverySteps.Of(town).Contains("usb"));
        town.Pass(TimeSpan.FromMinutes(6));
        Assert.That(AlertTape.Open(town, "modem").Single().Remedy, Does.Contain("did not take it back"));
        town.Pass(TimeSpan.FromDays(1));
        Assert.That(AlertTape.Open(town, "modem").Single().Remedy, Does.Contain("did not take it back"));
        town.World.Modems[0].PutAntenna();
        town.World.Replug(0);
        town.Pass(TimeSpan.FromMinutes(20));
        Assert.That(AlertTape.Open(town, "modem"), Is.Empty);
        Assert.That(RecoverySteps.Of(town)[^1], Is.EqualTo("usb"), "it has time to find its network first");
    }

    [Test]
    public async Task One_that_comes_back_in_another_socket_is_missed_no_more()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel);
        town.World.Modems[0].PullAntenna();
        town.PassTo(TimeSpan.FromHours(1), () => RecoverySteps.Of(town).Contains("reset"));
        town.World.Unplug(0);
        town.Pass(TimeSpan.FromMinutes(10));
        Assert.That(AlertTape.Open(town, "modem").Single().Remedy, Does.Contain("did not come back"));
        town.World.Modems[0].PutAntenna();
        town.World.Replug(0, "another");
        town.Pass(TimeSpan.FromMinutes(2));
        Assert.That(AlertTape.Open(town, "modem"), Is.Empty);
        town.Pass(TimeSpan.FromDays(1));
        Assert.That(AlertTape.Open(town, "modem"), Is.Empty);
    }

    [Test]
    public async Task One_whose_twin_has_the_same_number_is_missed_although_that_one_comes_back()
    {
        var twin = Quectel with { Profile = Quectel.Profile with { Own = new Dictionary<string, Handler>(Quectel.Profile.Own) { ["+CGSN"] = (_, _) => Answer.Line("000000000000000") } } };
        await using var town = await Town.Begin(RenewalMode.Observe, twin, twin);
        town.World.Modems[0].PullAntenna();
        town.PassTo(TimeSpan.FromHours(1), () => RecoverySteps.Of(town).Contains("reset"));
        town.World.Unplug(0);
        town.World.Unplug(1);
        town.Pass(TimeSpan.FromMinutes(10));
        town.World.Replug(1);
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(AlertTape.Open(town, "modem").Single().Remedy, Does.Contain("did not come back"));
    }

    [Test]
    public async Task One_that_was_replaced_with_its_card_is_missed_for_two_days()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel, Quectel);
        town.World.Unplug(1);
        town.World.Modems[0].PullAntenna();
        town.PassTo(TimeSpan.FromHours(1), () => RecoverySteps.Of(town).Contains("reset"));
        town.World.Unplug(0);
        town.World.Replug(1, "another");
        town.Pass(TimeSpan.FromHours(47));
        Assert.That(AlertTape.Open(town, "modem").Single().Remedy, Does.Contain("did not come back"));
        town.Pass(TimeSpan.FromHours(2));
        Assert.Multiple(() =>
        {
            Assert.That(AlertTape.Open(town, "modem"), Is.Empty);
            Assert.That(RecoverySteps.Told(town).Last(), Does.Contain("two days").And.Contain("missed no more"));
            Assert.That(AlertTape.Open(town, "absent").Single().About, Is.EqualTo(town.Iccid), "its card is still to be found");
        });
    }

    [Test]
    public async Task A_mute_one_is_not_told_to_be_missing_as_well()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel);
        town.World.Plugged += (_, _) => town.World.Modems[0].Hang();
        var called = AlertTape.Of(town, "modem");
        town.World.Modems[0].Hang();
        var asked = town.Begin(desk => desk.Ask(town.Iccid, null, []));
        town.Pass(TimeSpan.FromHours(1.5));
        Assert.Multiple(() =>
        {
            Assert.That(asked.IsFaulted, Is.True);
            Assert.That(AlertTape.Open(town, "modem").Single().Remedy, Does.Contain("says nothing"));
            Assert.That(called.Said, Has.Count.EqualTo(1).And.All.Contains("says nothing"));
        });
    }

    [Test]
    public async Task One_that_is_pulled_while_the_disk_is_full_is_known_to_be_gone()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Quectel);
        town.World.Modems[0].PullAntenna();
        town.Pass(TimeSpan.FromHours(1.2));
        Assert.That(AlertTape.Open(town, "modem"), Has.Count.EqualTo(1));
        town.Box.DiskIsFull = true;
        town.World.Unplug(0);
        town.Pass(TimeSpan.FromMinutes(1));
        town.Box.DiskIsFull = false;
        town.Pass(TimeSpan.FromMinutes(10));
        Assert.That(AlertTape.Open(town, "modem"), Is.Empty);
    }
}
