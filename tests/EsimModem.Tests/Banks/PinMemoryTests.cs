using EsimModem.Bank;
using EsimModem.Modems;
using EsimModem.Sims;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Banks;

/// <summary>Whether a PIN may be tried is asked again and again while a modem is brought back, and each look into the book with its mark takes the loop's time.</summary>
internal sealed class PinMemoryTests
{
    private static readonly SimSettings Settings = new() { Match = SimMatch.Any, Pin = "4711" };

    [Test]
    public void The_book_is_asked_once_for_each_PIN()
    {
        var asked = new List<string>();
        var sim = new Sim(Some.Sim(), [], (_, _, _) => { }) { Settings = Settings };
        bool MayTry() => PinMemory.MayTry(name => { asked.Add(name); return null; }, sim);

        for (var time = 0; time < 20; time++) Assert.That(MayTry(), Is.True);
        Assert.That(asked, Is.EqualTo(new[] { $"pin/{Some.Iccid}" }));
        sim.Settings = Settings with { Pin = "4712" };
        Assert.That((MayTry(), asked.Count), Is.EqualTo((true, 2)), "another PIN is another question");
        sim.Settings = Settings with { Pin = null };
        Assert.That((MayTry(), asked.Count), Is.EqualTo((false, 2)));
    }

    [TestCase(PinOutcome.TriesUnknown, false)]
    [TestCase(PinOutcome.NotTold, true)]
    [TestCase(PinOutcome.Unlocked, true)]
    public void A_PIN_that_its_modem_never_enters_does_not_count_when_a_supply_is_to_be_taken(object outcome, bool opens)
    {
        var sim = new Sim(Some.Sim(), [], (_, _, _) => { }) { Settings = Settings, PinRest = ((PinOutcome)outcome, default) };
        Assert.That(PinMemory.WouldOpen(_ => null, sim), Is.EqualTo(opens));
    }
}
