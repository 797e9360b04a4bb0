using EsimModem.Alerts;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>A box with a battery clock that is hours off, and without NTP: a network is asked once after the start, nothing is spent, and once the time is set all goes on.</summary>
public class AWrongClockIsFoundOutByTheNetwork
{
    [Test]
    public async Task And_its_word_is_asked_for_again_until_it_agrees()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(60) });
        town.Box.Die(0, 1);
        town.Box.Wrong = TimeSpan.FromHours(3);
        town.Box.Start();
        town.Pass(TimeSpan.FromHours(40));
        Assert.That(Hold(town), Does.Contain("the clock is not proven"));
        Assert.That(town.Charges(), Is.Zero);
        Assert.That(town.Bank.Alerts.Open.Single(alert => alert.What == "clock").Remedy, Does.Contain("the network 401"));
        town.Box.Wrong = TimeSpan.Zero;
        // For three hours more the clock is behind what was written with the wrong one.
        town.Pass(TimeSpan.FromHours(7));
        Assert.That(Hold(town), Is.Null);
        Assert.That(town.Charges(), Is.EqualTo(1));
        Assert.That(town.Bank.Alerts.Open.Select(alert => alert.What), Does.Not.Contain("clock"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Minutes_after_it_is_set_right_all_goes_on(bool hasBattery)
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(60) });
        town.Pass(TimeSpan.FromHours(1));
        town.Box.Die(0, 1);
        town.Box.HasBattery = hasBattery;
        town.Box.Wrong = -TimeSpan.FromMinutes(15);
        town.Box.Start();
        town.PassTo(TimeSpan.FromHours(50), () => Hold(town) is not null);
        Assert.That(Hold(town), Does.Contain("the clock is not proven"));
        Assert.That(town.Charges(), Is.Zero);
        town.Box.Wrong = TimeSpan.Zero;
        town.Pass(TimeSpan.FromMinutes(11));
        Assert.That(Hold(town), Is.Null);
    }

    [Test]
    public async Task Where_no_network_tells_its_time_a_message_from_the_future_is_told_and_holds_nothing()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(60), Profile = ModemProfiles.Named("huawei-e1550") });
        town.Pass(TimeSpan.FromHours(1));
        town.Box.Die(0, 1);
        town.Box.Wrong = -TimeSpan.FromMinutes(15);
        town.Box.Start();
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(Told(town), Is.Null);
        town.World.WriteTo(town.Iccid, "Kcell", "Скидки!");
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.That((Told(town)?.Severity, Hold(town)), Is.EqualTo((AlertSeverity.Warning, (string?)null)));
        Assert.That(Told(town)!.Remedy, Does.Contain("Kcell").And.Contain("may be behind"));
        // Nobody's mail is looked at any more, and still the alert ends with its cause.
        town.World.Unplug(0);
        town.Box.IsSet = true;
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.That(Told(town), Is.Null);
    }

    [Test]
    public async Task Whoever_spoke_of_the_old_time_is_asked_about_the_new_one()
    {
        var asked = 0;
        var profile = ModemProfiles.QuectelEc25.With("+CCLK", (usual, modem, command) =>
        {
            asked++;
            return usual(modem, command);
        });
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(60), Profile = profile }, new CardPlan("tele2-kz") { Left = TimeSpan.FromHours(60), Profile = profile });
        town.Pass(TimeSpan.FromHours(1));
        town.Box.Die(0, 1);
        town.Box.Wrong = -TimeSpan.FromMinutes(15);
        town.Box.Start();
        town.World.Unplug(1);
        town.Pass(TimeSpan.FromMinutes(5));
        town.World.Replug(1);
        // By then it is past what the book has seen, and the two are asked every ten minutes, at five minutes' distance.
        town.Pass(TimeSpan.FromMinutes(22));
        Assert.That(Told(town)?.Remedy, Does.Contain("the network 40102 and the network 40177"));
        town.Box.Wrong = TimeSpan.Zero;
        asked = 0;
        town.PassTo(TimeSpan.FromMinutes(12), () => asked > 0);
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.That((asked, Told(town)), Is.EqualTo((2, (Alert?)null)), "one that agrees ends the doubt, and the other one's old word with it");
    }

    private static Alert? Told(Town town) => town.Bank.Alerts.Open.SingleOrDefault(alert => alert.What == "clock");

    private static string? Hold(Town town) => town.Bank.Sim(town.Iccid)?.Next is { Step: Step.Hold } hold ? hold.Why : null;
}
