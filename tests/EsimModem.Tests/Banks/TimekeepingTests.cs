using EsimModem.Bank;
using EsimModem.Sims;
using EsimModem.Tests.Carriers;

namespace EsimModem.Tests.Banks;

/// <summary>Under whose name a word on the time is counted.</summary>
internal sealed class TimekeepingTests
{
    [TestCase("401021234567890", "40101", "the network 40101", Description = "the network in which the card is")]
    [TestCase("401021234567890", null, "the network 40102", Description = "the modem gives only a name")]
    [TestCase("310260123456789", null, "the network 31026")]
    [TestCase(null, null, "the network of Kiosk")]
    public void A_network_has_one_voice_however_many_of_its_cards_are_in_modems_that_give_only_its_name(string? imsi, string? serving, string source)
    {
        foreach (var iccid in (string[])["8999702000000000123", "8999702000000000456"])
            Assert.That(Timekeeping.SourceOf(Card(iccid, imsi), serving), Is.EqualTo(source));
    }

    [Test]
    public void A_network_of_six_digits_is_told_from_its_neighbours_where_a_carrier_claims_it()
    {
        var sim = Card("8901260000000000123", "310260123456789");
        sim.Carrier = SomeCarriers.Kcell with { Networks = ["310260"] };
        Assert.That(Timekeeping.SourceOf(sim, null), Is.EqualTo("the network 310260"));
    }

    private static Sim Card(string iccid, string? imsi) => new(new SimFacts { Iccid = iccid, Imsi = imsi, Label = "Kiosk", FirstSeen = DateTimeOffset.UnixEpoch }, [], (_, _, _) => { });
}
