using EsimModem.Modems;
using EsimModem.Modems.Dialects;

namespace EsimModem.Tests.Modems;

internal sealed class FamiliesTests
{
    [TestCase("huawei", "E1550", "huawei")]
    [TestCase("Huawei Technologies Co., Ltd.", "E3372", "huawei")]
    [TestCase("Quectel", "EC25", "quectel")]
    [TestCase("Quectel_Ltd", "Quectel_M35", "quectel-m")]
    [TestCase("QUECTEL", "UC20", "quectel")]
    [TestCase("SIMCOM_Ltd", "SIMCOM_SIM800C", "sim800")]
    [TestCase("SIMCOM INCORPORATED", "SIMCOM_SIM7600E-H", "simcom")]
    [TestCase("SIMCOM INCORPORATED", "A7672E-FASE", "simcom")]
    [TestCase("ZTE CORPORATION", "MF190", "zte")]
    [TestCase("", "SIM900", "sim800")]
    [TestCase("Acme", "One", "generic")]
    [TestCase("", "", "generic")]
    public void A_modem_is_known_by_its_maker_and_model(string maker, string model, string dialect) =>
        Assert.That(Families.Of(new ModemIdentity(null, maker, model, "")).Name, Is.EqualTo(dialect));

    [Test]
    public void No_Huawei_is_ever_asked_for_its_card_in_the_way_that_hangs_it() =>
        Assert.That(Huawei.Dialect.CardNumber, Has.None.StartsWith("AT+CCID"));

    [Test]
    public void Who_is_not_known_gets_the_pause_between_commands_that_some_ask_for() =>
        Assert.That((Families.Standard.Line.Gap, new Dialect("new").Line.Gap, Quectel.Lte.Line.Gap), Is.EqualTo((TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(20), TimeSpan.Zero)));

    [Test]
    public void Every_family_can_be_asked_for_its_card_its_tries_and_a_code()
    {
        Assert.That(Families.All, Has.Count.GreaterThan(5));
        Assert.That(Families.All.Select(dialect => dialect.Name), Is.Unique);
        Assert.That(Families.All.Where(dialect => dialect.CardNumber.Length == 0 || dialect.PinTries.Length == 0 || dialect.UssdForms.Length == 0), Is.Empty);
    }
}
