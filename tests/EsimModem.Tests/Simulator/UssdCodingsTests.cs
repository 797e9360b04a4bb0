using System.Text.RegularExpressions;
using EsimModem.Simulator;
using EsimModem.Simulator.Coding;

namespace EsimModem.Tests.Simulator;

/// <summary>Each model wants its own coding and says so in its own way.</summary>
internal sealed class UssdCodingsTests
{
    [Test]
    public void The_huawei_wants_packed_digits_and_answers_in_packed_digits()
    {
        var world = World.Of(ModemProfiles.HuaweiE1550, "tele2-kz");
        world.Run(async () =>
        {
            var host = world.Host();
            Assert.That(await host.Say("AT+CUSD=1,\"*111#\",15"), Does.EndWith("\r\nERROR\r\n"));
            Assert.That(Read(await host.Ussd("AA582C3602"), out var coding), Does.Match(@"^Balance: 5000\.00 KZT\. Valid until 22\.11\.2026 10:00\.$"));
            Assert.That(coding, Is.EqualTo(15));
        });
    }

    [Test]
    public void The_huawei_shows_cyrillic_in_ucs2_digits()
    {
        var world = World.Of(ModemProfiles.HuaweiE1550);
        world.Run(async () =>
        {
            var line = await world.Host().Ussd("AA180C3602");
            Assert.That(Cyrillic(line), Is.EqualTo("Баланс: 5 000,00 тг. Тариф \"3 дня\" действует до 22.11.2026 10:00."));
            Assert.That(line, Does.Contain(",72\r\n"));
        });
    }

    [Test]
    public void The_sim800_takes_plain_codes_and_shows_cyrillic_in_ucs2_digits()
    {
        var world = World.Of(ModemProfiles.Sim800, "activ");
        world.Run(async () =>
        {
            var line = await world.Host().Ussd("*100#");
            Assert.That(line, Does.Match("\\+CUSD: 0, \"[0-9A-F]+\", 72\r\n"));
            Assert.That(Cyrillic(line), Is.EqualTo("Теңгерім: 5000.00 тг. Тариф мерзімі: 22.11.2026 10:00 дейін."));
        });
    }

    [Test]
    public void The_sim800_sends_packed_digits_to_the_network_as_they_stand()
    {
        var world = World.Of(ModemProfiles.Sim800);
        world.Run(async () => Assert.That(await world.Host().Ussd("AA180C3602"), Does.Contain("+CUSD: 4\r\n")));
    }

    [Test]
    public void The_ec25_follows_the_character_set()
    {
        var world = World.Of(ModemProfiles.QuectelEc25, "tele2-kz");
        world.Run(async () =>
        {
            var host = world.Host();
            Assert.That(await host.Ussd("*111#"), Does.Match("\\+CUSD: [02],\"Balance: 5000"));
            await host.Say("AT+CSCS=\"UCS2\"");
            await host.Say("AT+CMEE=1");
            Assert.That(await host.Say("AT+CUSD=1,\"*111#\",15"), Does.EndWith("+CME ERROR: 50\r\n"));
            var line = await host.Ussd(HexText.Ucs2("*111#"));
            Assert.That(Cyrillic(line), Does.StartWith("Balance: 5000.00 KZT."));
            Assert.That(line, Does.Contain("\",15\r\n"));
        });
    }

    [Test]
    public void The_ec25_shows_question_marks_in_a_character_set_without_the_letters()
    {
        var world = World.Of(ModemProfiles.QuectelEc25);
        world.Run(async () =>
        {
            var host = world.Host();
            await host.Say("AT+CSCS=\"IRA\"");
            Assert.That(await host.Ussd("*100#"), Does.Contain("\"??????: 5 000,00"));
        });
    }

    [Test]
    public void The_ec25_lets_the_release_carry_the_answer_now_and_then()
    {
        var world = World.Of(ModemProfiles.QuectelEc25, "tele2-kz");
        var modes = world.Run(async () =>
        {
            var host = world.Host();
            var seen = new List<char>();
            for (var i = 0; i < 40; i++)
                seen.Add(Regex.Match(await host.Ussd("*111#"), @"\+CUSD: (\d),").Groups[1].Value[0]);
            return seen;
        });
        Assert.That(modes.Count(mode => mode == '2'), Is.InRange(1, 20));
        Assert.That(modes, Has.All.AnyOf('0', '2'));
    }

    [Test]
    public void A_menu_in_plain_letters_has_its_line_ends_inside_the_quotes()
    {
        var world = World.Of(ModemProfiles.Generic, "tele2-kz");
        world.Run(async () =>
        {
            var host = world.Host();
            await host.Say("AT+CUSD=1,\"*200#\",15");
            Assert.That(await host.Until("\",15\r\n"), Does.Contain("+CUSD: 1,\"Choose a plan:\n1. 3 days - 990 KZT\n2. 7 days - 1990 KZT\n0. Back\",15\r\n"));
        });
    }

    private static string Read(string line, out int coding)
    {
        var parts = Regex.Match(line, "\"([0-9A-F]+)\",(\\d+)");
        coding = int.Parse(parts.Groups[2].Value);
        return HexText.TryReadPacked(parts.Groups[1].Value, out var text) ? text : "";
    }

    private static string Cyrillic(string line) =>
        HexText.TryReadUcs2(Regex.Match(line, "\"([0-9A-F]+)\"").Groups[1].Value, out var text) ? text : "";
}
