using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>A modem that left the network without a word is found out by a look at it, however often its messages are read meanwhile.</summary>
public class ALostNetworkIsFoundOut
{
    [TestCase(10)]
    [TestCase(600)]
    public async Task Within_three_hours(int minutesBetweenMail)
    {
        await using var town = await Town.BeginIn(_ => { }, settings => settings with { Renewals = RenewalMode.Observe, Modems = settings.Modems with { MailPoll = TimeSpan.FromMinutes(minutesBetweenMail) } }, new CardPlan("kcell"));
        town.Pass(TimeSpan.FromMinutes(30));
        Assert.That(town.Bank.Modems().Single().Registered, Is.True);
        town.World.Modems[0].FallSilent(TimeSpan.FromMinutes(1));
        town.World.Modems[0].PullAntenna();
        town.Pass(TimeSpan.FromMinutes(20));
        Assert.That(town.Bank.Modems().Single().Registered, Is.True, "nobody said a word");
        town.Pass(TimeSpan.FromHours(3));
        Assert.That(town.Bank.Modems().Single().Registered, Is.False);
    }
}
