using EsimModem.Alerts;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Into a full store no message comes any more, and no modem says so: the owner is told while there is room yet.</summary>
public class AFullStoreIsToldBeforeItIsFull
{
    [TestCase(19, null)]
    [TestCase(20, AlertSeverity.Warning)]
    [TestCase(25, AlertSeverity.Critical)]
    public async Task By_what_somebody_keeps_on_the_card(int drafts, object? severity)
    {
        await using var town = await Town.BeginIn(world => world.Cards[0].KeepDrafts(drafts), RenewalMode.Observe, new CardPlan("kcell"));
        var alert = town.Bank.Alerts.Open.FirstOrDefault(one => one.What == "memory");
        Assert.That(alert?.Severity, Is.EqualTo(severity));
        if (alert is not null) Assert.That(alert.Remedy, Does.StartWith($"{drafts} of the 25 places"));
    }

    [Test]
    public async Task What_only_waits_to_be_read_is_no_trouble()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        var raised = new List<string>();
        town.Bank.Alerts.Changed += alert => raised.Add(alert.What);
        town.World.Modems[0].FallSilent(TimeSpan.FromHours(2));
        for (var number = 0; number < 25; number++) town.World.WriteTo(town.Iccid, "Kcell", $"message {number}");
        town.Pass(TimeSpan.FromHours(16));
        Assert.That(town.Ledger.Messages(town.Iccid, 100, null), Has.Count.EqualTo(25));
        Assert.That(raised, Does.Not.Contain("memory"));
    }
}
