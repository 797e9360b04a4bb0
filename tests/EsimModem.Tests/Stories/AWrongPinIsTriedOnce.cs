using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Money rule 11: a wrong PIN costs one try, however often modem and program start anew; the third would lock the card.</summary>
public class AWrongPinIsTriedOnce
{
    [Test]
    public async Task Whatever_starts_anew()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Pin = "4711", Profile = ModemProfiles.QuectelEc25, Left = TimeSpan.FromHours(90) });
        var card = town.World.Cards[0];
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Lock, Is.EqualTo(CardLock.None), "the right one opens it");
        var fresh = card.PinTriesLeft;
        Restart(town.World.Modems[0]);
        town.Pass(TimeSpan.FromMinutes(10));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Lock, Is.EqualTo(CardLock.None), "and opens it again whenever the modem starts anew");

        card.Pin = "9999";
        Restart(town.World.Modems[0]);
        town.Pass(TimeSpan.FromMinutes(10));
        Assert.That(card.PinTriesLeft, Is.EqualTo(fresh - 1), "it is tried");

        for (var again = 0; again < 2; again++)
        {
            Restart(town.World.Modems[0]);
            town.Pass(TimeSpan.FromMinutes(10));
            town.Box.Die(0, 0);
            town.Box.Start();
            town.Pass(TimeSpan.FromMinutes(10));
        }
        Assert.That(card.PinTriesLeft, Is.EqualTo(fresh - 1), "and never again");
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Lock, Is.EqualTo(CardLock.Pin));
    }

    [Test]
    public async Task And_not_at_all_when_too_few_tries_are_left_which_is_told_as_it_is()
    {
        await using var town = await Town.BeginIn(world => { for (var tries = 0; tries < 2; tries++) world.Modems[0].EnterPin("0000"); }, RenewalMode.On,
            new CardPlan("kcell") { Pin = "4711", Profile = ModemProfiles.QuectelEc25 });
        var told = town.Ledger.History(town.Iccid, 50, null).Where(row => row.What == NoteKind.Card).Select(row => row.Text).ToArray();
        Assert.That(town.World.Cards[0].PinTriesLeft, Is.EqualTo(1));
        Assert.That(told, Has.None.Contains("is tried").And.Some.StartsWith("the PIN was not entered: only 1 try is left"));
        Assert.That(town.Bank.Sim(town.Iccid)!.Next.Why, Does.Contain("the one under sims: pin").And.Not.Contain("give it under"));
    }

    private static void Restart(SimulatedModem modem) => modem.Reboot();
}
