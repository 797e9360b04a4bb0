using System.Text;
using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Help comes in its time whatever the box's clock says, keeps no other modem from its work, and is told only when it is given.</summary>
internal sealed class AStuckModemKeepsNothingWaiting
{
    private static readonly CardPlan Kcell = new("kcell") { Profile = ModemProfiles.QuectelEc25, Left = TimeSpan.FromDays(20) };
    private static readonly CardPlan Beeline = Kcell with { Carrier = "beeline-kz" };

    [Test]
    public async Task One_that_waits_for_its_turn_does_its_other_work_meanwhile()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Kcell, Beeline);
        foreach (var modem in town.World.Modems) modem.FallIll(Ailment.FindsNoNetwork, Cure.Radio);
        town.PassTo(TimeSpan.FromMinutes(10), () => RecoverySteps.Of(town).Length == 1);
        var first = RecoverySteps.Of(town, "modem0").Length == 1 ? 0 : 1;
        town.World.Modems[first].FallSilent(TimeSpan.FromSeconds(25));
        town.Pass(TimeSpan.FromSeconds(1));
        var asked = town.Begin(desk => desk.Ask(town.World.Cards[1 - first].Iccid, "*100#", []));
        town.Pass(TimeSpan.FromSeconds(15));
        Assert.That(asked.IsCompleted, Is.True);
        town.Pass(TimeSpan.FromMinutes(3));
        Assert.Multiple(() =>
        {
            Assert.That(RecoverySteps.Of(town, $"modem{1 - first}"), Is.EqualTo(new[] { "radio" }), "its turn comes");
            Assert.That(town.World.Modems.Select(modem => modem.IsIll), Has.None.True);
        });
    }

    [Test]
    public async Task A_clock_that_is_set_back_delays_no_help()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Kcell);
        town.World.Modems[0].FallIll(Ailment.FindsNoNetwork, Cure.Card);
        town.Pass(TimeSpan.FromMinutes(2));
        town.Box.Wrong = DateTimeOffset.UnixEpoch - town.Now;
        town.Pass(TimeSpan.FromMinutes(12));
        Assert.That(RecoverySteps.Of(town), Is.EqualTo(new[] { "radio", "card" }));
        town.Pass(TimeSpan.FromMinutes(15));
        Assert.That(town.World.Modems[0].IsIll, Is.False);
    }

    [Test]
    public async Task A_clock_that_is_set_forward_takes_no_trouble_its_time_to_pass()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Kcell);
        town.World.Modems[0].PullAntenna();
        town.Pass(TimeSpan.FromMinutes(1));
        town.Box.Wrong = TimeSpan.FromDays(3);
        town.Pass(TimeSpan.FromMinutes(3));
        Assert.That(RecoverySteps.Of(town), Is.Empty);
        town.World.Modems[0].PutAntenna();
        town.Pass(TimeSpan.FromMinutes(20));
        Assert.That(RecoverySteps.Of(town), Is.Empty);
    }

    [Test]
    public async Task An_order_of_a_day_that_is_still_to_come_holds_no_help_back()
    {
        await using var town = await Town.Begin(RenewalMode.On, Kcell with { Left = TimeSpan.FromHours(20) });
        var order = town.Until("an order that was sent", TimeSpan.FromDays(3), () => town.Orders(OrderKind.Renewal).FirstOrDefault(one => one is { SentAt: not null, State: not OrderState.Sending }));
        town.Box.Wrong = TimeSpan.FromDays(-30);
        town.World.Modems[0].PullAntenna();
        town.Pass(TimeSpan.FromMinutes(20));
        Assert.Multiple(() =>
        {
            Assert.That(order.State, Is.Not.EqualTo(OrderState.Sending));
            Assert.That(RecoverySteps.Of(town), Does.Contain("radio"));
        });
    }

    [Test]
    public async Task What_is_told_is_what_was_done()
    {
        // The network comes back in the very moment in which the modem would be helped.
        for (var late = -40; late <= 160; late += 10)
        {
            await using var town = await Town.Begin(RenewalMode.Observe, Kcell);
            var modem = town.World.Modems[0];
            var switched = 0;
            modem.OnReceive += bytes => { if (Encoding.Latin1.GetString(bytes.Span).Contains("AT+CFUN=4", StringComparison.Ordinal)) switched++; };
            modem.PullAntenna();
            town.Pass(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(6) + TimeSpan.FromMilliseconds(late));
            modem.PutAntenna();
            town.Pass(TimeSpan.FromMinutes(5));
            Assert.That(RecoverySteps.Of(town), Has.Length.EqualTo(switched), $"{late} ms late");
        }
    }
}
