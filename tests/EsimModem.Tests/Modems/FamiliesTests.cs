using EsimModem.At;
using EsimModem.Modems;
using EsimModem.Modems.Dialects;

namespace EsimModem.Tests.Modems;

/// <summary>Which dialect a modem speaks is told by what it says of itself.</summary>
internal sealed class FamiliesTests
{
    [TestCase("huawei", "E1550", "huawei")]
    [TestCase("huawei", "E173", "huawei")]
    [TestCase("Huawei Technologies Co., Ltd.", "E3372", "e3372")]
    [TestCase("Quectel", "EC25", "quectel")]
    [TestCase("Quectel", "EG91", "quectel")]
    [TestCase("Quectel_Ltd", "Quectel_M35", "quectel-m")]
    [TestCase("Quectel_Ltd", "Quectel_M95", "quectel-m")]
    [TestCase("QUECTEL", "UC20", "quectel")]
    [TestCase("SIMCOM_Ltd", "SIMCOM_SIM800C", "sim800")]
    [TestCase("SIMCOM INCORPORATED", "SIMCOM_SIM7600E-H", "simcom")]
    [TestCase("SIMCOM INCORPORATED", "A7672E-FASE", "a7600")]
    [TestCase("ZTE CORPORATION", "MF190", "zte")]
    [TestCase("Sierra Wireless, Incorporated", "MC7455", "sierra")]
    [TestCase("Telit", "HE910-D", "telit")]
    [TestCase("u-blox", "SARA-U201", "u-blox")]
    [TestCase("Fibocom Wireless Inc.", "L610", "fibocom")]
    [TestCase("Cinterion", "EHS5-E", "cinterion")]
    [TestCase("Telit Cinterion", "PLS83-W", "cinterion")]
    [TestCase("Neoway Corp Ltd", "M590E", "neoway")]
    [TestCase("Ai Thinker Co.LTD", "A9G", "ai-thinker")]
    [TestCase("Acme", "One", "generic")]
    [TestCase("", "", "generic")]
    public void A_modem_is_known_by_its_maker_and_model(string maker, string model, string dialect) =>
        Assert.That(Of(SomeModems.Families, maker, model), Is.EqualTo(dialect));

    [TestCase("", "SIM900", "sim800")]
    [TestCase("", "SIMCOM_SIM800", "sim800")]
    [TestCase("", "SIMCOM_SIM7600", "simcom")]
    [TestCase("MODEM", "Quectel M66", "quectel-m")]
    [TestCase("", "Neoway M590", "neoway")]
    public void A_maker_who_does_not_name_himself_is_known_by_the_model(string maker, string model, string dialect) =>
        Assert.That(Of(SomeModems.Families, maker, model), Is.EqualTo(dialect));

    [Test]
    public void The_longest_word_of_a_model_decides_and_then_the_owners_file()
    {
        Dialect[] all =
        [
            new("owners") { Models = ["EC25"] }, new("generic"), new("maker") { Makers = ["quectel"] }, new("model") { Makers = ["quectel"], Models = ["EC25"] },
            new("longer") { Makers = ["quectel"], Models = ["EC25-AUX"] },
        ];
        var families = new Families(all);
        Assert.That(Of(families, "Quectel", "EC25-E"), Is.EqualTo("owners"), "it stands first");
        Assert.That(Of(families, "Quectel", "EC25-AUX"), Is.EqualTo("longer"));
        Assert.That(Of(families, "Quectel", "UC20"), Is.EqualTo("maker"));
        Assert.That(Of(families, "Somebody", "EC25"), Is.EqualTo("owners"));
        Assert.That(Of(families, "", "Quectel"), Is.EqualTo("maker"));
        Assert.That(Of(families, "Somebody", "Something"), Is.EqualTo("generic"));
    }

    [Test]
    public void No_Huawei_is_ever_asked_for_its_card_in_the_way_that_hangs_it()
    {
        Dialect[] sticks = [.. SomeModems.Families.All.Where(dialect => dialect.Makers.Contains("huawei"))];
        Assert.That(sticks, Has.Length.GreaterThan(1));
        Assert.That(sticks.SelectMany(dialect => dialect.CardNumber), Has.None.StartsWith("AT+CCID"));
    }

    [Test]
    public void Who_is_not_known_gets_the_pause_between_commands_that_some_ask_for() =>
        Assert.That((SomeModems.Families.Standard.Line, SomeModems.Named("telit").Line.Gap, SomeModems.Named("quectel").Line.Gap),
            Is.EqualTo((AtSettings.Default, TimeSpan.FromMilliseconds(20), TimeSpan.Zero)));

    [Test]
    public void Every_family_can_be_asked_for_its_card_its_tries_and_a_code()
    {
        var all = SomeModems.Families.All;
        Assert.That(all, Has.Count.GreaterThan(15));
        Assert.That(all.Select(dialect => dialect.Name), Is.Unique);
        Assert.That(all.Where(dialect => dialect.CardNumber is [] || dialect.PinTries is [] || dialect.UssdForms is [] || dialect.Notices is []), Is.Empty);
        Assert.That(all.Where(dialect => dialect.UssdAck < TimeSpan.FromSeconds(10) || dialect.CardWait < TimeSpan.FromSeconds(10)), Is.Empty);
        Assert.That(all.Where(dialect => dialect.Reset is null || dialect.RadioOff is null), Is.Empty);
    }

    [TestCase("quectel", "AT+CFUN=1,1")]
    [TestCase("huawei", "AT^RESET")]
    [TestCase("simcom", "AT+CRESET")]
    [TestCase("telit", "AT#REBOOT")]
    [TestCase("sierra", "AT!RESET")]
    [TestCase("u-blox", "AT+CFUN=16")]
    [TestCase("fibocom", "AT+CFUN=15")]
    public void Each_family_has_its_own_words_for_a_new_start(string family, string command) =>
        Assert.That(SomeModems.Named(family).Reset, Is.EqualTo(command));

    [Test]
    public void No_card_is_switched_off_where_that_could_silence_the_modem()
    {
        Assert.That(SomeModems.Named("quectel").CardOff, Is.Not.Null);
        Assert.That(new[] { "huawei", "e3372", "neoway", "generic" }.Select(family => SomeModems.Named(family).CardOff), Is.All.Null);
    }

    private static string Of(Families families, string maker, string model) => families.Of(new ModemIdentity(null, maker, model, "")).Name;
}
