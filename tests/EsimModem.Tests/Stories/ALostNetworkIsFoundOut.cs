using System.Text;
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

    [TestCase("+CREG: 2", "AT+CREG?", "+CREG: 1")]
    [TestCase("+CUSD: 1,\"Win a car! 1 Yes\",15", "AT+CUSD=2", null)]
    public async Task A_thousand_notices_keep_nobody_waiting(string notice, string answer, string? end)
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        town.Pass(TimeSpan.FromMinutes(30));
        var answered = 0;
        town.World.Modems[0].OnReceive = octets => answered += Encoding.Latin1.GetString(octets.Span).Split(answer).Length - 1;
        for (var times = 0; times < 1000; times++) town.World.Modems[0].Notify(notice);
        if (end is not null) town.World.Modems[0].Notify(end);
        town.Pass(TimeSpan.FromSeconds(1));
        var asked = town.Now;
        var heard = town.Begin(desk => desk.Ask(town.Iccid, "*100#", []));
        town.PassTo(TimeSpan.FromMinutes(3), () => heard.IsCompleted);
        Assert.That((await heard).Session, Is.EqualTo("done"));
        Assert.That(town.Now - asked, Is.LessThan(TimeSpan.FromSeconds(30)));
        town.Pass(TimeSpan.FromMinutes(3));
        Assert.That(answered, Is.InRange(1, 5));
    }
}
