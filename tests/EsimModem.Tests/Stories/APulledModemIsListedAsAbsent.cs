using EsimModem.Modems;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;
using EsimModem.Web.Metrics;

namespace EsimModem.Tests.Stories;

/// <summary>A modem that was here and is gone stays in the list for a day, so that whoever looks, or an alarm that compares, sees that it is missing.</summary>
public class APulledModemIsListedAsAbsent
{
    [Test]
    public async Task For_a_day_with_what_was_known_of_it()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"), new CardPlan("kcell"));
        var before = town.Bank.Modems().Single(modem => modem.Iccid == town.Iccid);
        town.World.Unplug(0);
        town.Pass(TimeSpan.FromSeconds(10));
        var gone = town.Bank.Modems().Single(modem => modem.Id == before.Id);
        Assert.Multiple(() =>
        {
            Assert.That((gone.State, gone.Imei, gone.Model, gone.Port, gone.Iccid, gone.LastSeen), Is.EqualTo((ModemState.Absent, before.Imei, before.Model, before.Port, before.Iccid, before.LastSeen)));
            Assert.That((gone.Registered, gone.SignalDbm), Is.EqualTo((false, (int?)null)));
            Assert.That(gone.Faults[0], Does.StartWith("it is gone since 20").And.Contain("put it back"));
            Assert.That(Figures(town), Does.Contain($"esimmodem_modem_up{{modem=\"{before.Id}\"}} 0").And.Not.Contain($"signal_dbm{{modem=\"{before.Id}\""));
            Assert.That(town.Bank.Modems(), Has.Count.EqualTo(2));
        });
        town.Pass(TimeSpan.FromHours(23));
        Assert.That(town.Bank.Modems(), Has.Count.EqualTo(2));
        town.Pass(TimeSpan.FromHours(1));
        Assert.That(town.Bank.Modems().Select(modem => modem.Id), Has.None.EqualTo(before.Id));
    }

    [TestCase(null)]
    [TestCase("another")]
    public async Task Until_it_is_back_in_whichever_socket(string? port)
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        town.World.Unplug(0);
        town.Pass(TimeSpan.FromSeconds(10));
        Assert.That(town.Bank.Modems().Single().State, Is.EqualTo(ModemState.Absent));
        if (port is null) town.World.Replug(0);
        else town.World.Replug(0, port);
        town.Pass(TimeSpan.FromMinutes(2));
        Assert.That(town.Bank.Modems().Single().State, Is.EqualTo(ModemState.Ready));
        Assert.That(Figures(town), Does.Contain("} 1"));
    }

    [Test]
    public async Task Not_beside_another_one_in_its_place()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"), new CardPlan("kcell"));
        var places = town.Bank.Modems().Select(modem => modem.Port).ToArray();
        town.World.Unplug(0);
        town.World.Unplug(1);
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.That(town.Bank.Modems().Select(modem => modem.State), Is.All.EqualTo(ModemState.Absent));
        town.World.Replug(1, places[0]);
        town.Pass(TimeSpan.FromMinutes(2));
        Assert.That(town.Bank.Modems().Select(modem => modem.State), Is.EqualTo(new[] { ModemState.Ready }));
    }

    [Test]
    public async Task One_without_a_card_says_so()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell") { Profile = ModemProfiles.QuectelEc25 });
        Assert.That(town.Bank.Modems().Single().Faults, Is.Empty);
        town.World.Modems[0].PullCard();
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.That(town.Bank.Modems().Single().Faults, Has.One.StartsWith("there is no card in it"));
    }

    private static string Figures(Town town)
    {
        var text = new MetricsText();
        MetricsCalls.AddModems(text, town.Bank.Modems());
        return text.ToString();
    }
}
