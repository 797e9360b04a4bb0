using EsimModem.Simulator.Carriers;
using EsimModem.Simulator.Modems;

namespace EsimModem.Simulator;

/// <summary>Makes the parts of a bank out of its plan, always the same from the same seed.</summary>
internal sealed class BankBuilder(BankPlan plan, Calendar calendar, CarrierLedger ledger, ObstacleBook obstacles, Action<Mishap> note)
{
    private static readonly CarrierProfile[] Country = [Kcell.Profile, Activ.Profile, BeelineKz.Profile, Tele2Kz.Profile];

    private readonly Faults faults = plan.OwnFaults ?? Faults.Of(plan.Faults);

    public Faults Faults => faults;

    public IReadOnlyList<CardPlan> Places() => plan.Cards ?? UsualCards.For(plan.Modems, Random("cards"), faults.NightlyFee);

    public IReadOnlyList<SimulatedCarrier> Carriers() => [.. Country.Select(Carrier)];

    public SimulatedCard Card(CardPlan place, SimulatedCarrier carrier, int number)
    {
        var random = Random($"card{number}");
        var profile = Country.First(one => one.Key == carrier.Key);
        var iccid = CardNumbers.Iccid(profile.Issuer, profile.IccidLength, random);
        carrier.Open(place, iccid);
        return new SimulatedCard(iccid, CardNumbers.Imsi(profile.Network, random), CardNumbers.Own(random), carrier)
        {
            Pin = place.Pin,
            Spn = place.Spn,
            KnowsNumber = place.KnowsNumber,
        };
    }

    /// <param name="number">Its place among the modems that are there.</param>
    /// <param name="seed">Its place among those of the plan: a bank of fewer modems has the same ones.</param>
    public SimulatedModem Modem(ModemProfile profile, int number, int seed)
    {
        var random = Random($"modem{seed}");
        var imei = CardNumbers.Imei(profile.TypeAllocation, random);
        var box = new FaultBox(faults, fault => Random($"faults{seed}/{fault}"), (fault, text) => Note(fault, text, number));
        return new SimulatedModem(new ModemBody(profile, number, imei, calendar, random, box, plan.Haste));
    }

    public SeededRandom Random(string who) => new(plan.Seed, who);

    private SimulatedCarrier Carrier(CarrierProfile profile)
    {
        var box = new FaultBox(faults, fault => Random($"faults-{profile.Key}/{fault}"), (fault, iccid) => note(new Mishap(calendar.Now, fault, null, iccid, profile.Key)));
        return new SimulatedCarrier(profile, ledger, calendar, Random(profile.Key), box, obstacles, plan.BookingMost);
    }

    // What only spoils the wire for a moment happens thousands of times and explains nothing.
    private void Note(Fault fault, string text, int modem)
    {
        if (fault is not (Fault.Dribble or Fault.Glue or Fault.NotificationInside or Fault.Garbage or Fault.AnswerBeforeOk))
            note(new Mishap(calendar.Now, fault, modem, null, text));
    }
}
