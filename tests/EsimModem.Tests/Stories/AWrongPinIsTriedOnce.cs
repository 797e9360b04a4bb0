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

    private static void Restart(SimulatedModem modem) => modem.Reboot();
}
