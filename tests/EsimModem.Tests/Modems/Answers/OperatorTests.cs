using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Modems.Answers;

internal sealed class OperatorTests
{
    [TestCase("+COPS: 0,0,\"KCELL KZ\",7", "KCELL KZ", 7)]
    [TestCase("+COPS: 0,0,\"\"KCELL KZ\"\",7", "KCELL KZ", 7)]
    [TestCase("+COPS: 0,0,KCELL KZ,7", "KCELL KZ", 7)]
    [TestCase("+COPS: 0,0,\"0411043804300439043D\"", "Биайн", null)]
    [TestCase("+COPS: 0,0,\"Tele2, Altel (KZ)\",2", "Tele2, Altel (KZ)", 2)]
    public void The_name_is_read_in_every_dress(string line, string name, int? access)
    {
        var current = CurrentOperator.Read([line])!;
        Assert.That((current.Name, current.Access), Is.EqualTo((name, access)));
    }

    [Test]
    public void A_search_gives_networks_and_no_lists_of_settings()
    {
        var found = OfferedNetwork.ReadAll(["+COPS: (2,\"Tele2, (KZ)\",\"T2\",\"40177\",7),(3,\"Beeline KZ\",\"\",\"40101\",2),,(0-4),(0-2)"]);
        OfferedNetwork[] expected = [new(2, "Tele2, (KZ)", "T2", "40177", 7), new(3, "Beeline KZ", null, "40101", 2)];
        Assert.That(found, Is.EqualTo(expected));
    }

    [TestCase("+COPS: (0-4),(0-2)")]
    [TestCase("+COPS:")]
    [TestCase("OK")]
    public void A_search_without_networks_finds_none(string line) => Assert.That(OfferedNetwork.ReadAll([line]), Is.Empty);

    [TestCase("40177", "401", "77")]
    [TestCase("310410", "310", "410")]
    public void A_network_number_is_cut_after_the_country(string text, string mcc, string mnc) =>
        Assert.That(Plmn.Read(text), Is.EqualTo(new Plmn(mcc, mnc)));

    [TestCase("")]
    [TestCase("4017")]
    [TestCase("4017770")]
    [TestCase("Kcell")]
    public void What_is_no_network_number_is_refused(string text) => Assert.That(Plmn.Read(text), Is.Null);
}
