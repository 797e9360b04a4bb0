using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>A message of which the modem said nothing is in the book within ten minutes, without anybody asking for anything.</summary>
public class ALostAnnouncementIsMadeUpFor
{
    private const string Words = "Hello, your number is due for a free check.";

    [Test]
    public async Task Within_ten_minutes()
    {
        await using var town = await Town.BeginIn(_ => { }, settings => settings with { Renewals = RenewalMode.Observe, Modems = settings.Modems with { MailPoll = TimeSpan.FromMinutes(10) } }, new CardPlan("kcell"));
        town.World.WriteTo(town.Iccid, "Kcell", "an announced one");
        town.Pass(TimeSpan.FromMinutes(30));
        town.World.Modems[0].FallSilent(TimeSpan.FromMinutes(1));
        town.World.WriteTo(town.Iccid, "Kcell", Words);
        town.Pass(TimeSpan.FromMinutes(11));
        Assert.That(town.Ledger.Messages(town.Iccid, 10, null).Select(text => text.Text), Does.Contain(Words));
    }
}
