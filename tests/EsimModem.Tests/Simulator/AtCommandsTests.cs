using EsimModem.Simulator;

namespace EsimModem.Tests.Simulator;

internal sealed class AtCommandsTests
{
    [TestCase("huawei-e1550", "huawei", "E1550")]
    [TestCase("simcom-sim800", "SIMCOM_Ltd", "SIMCOM_SIM800C")]
    [TestCase("quectel-ec25", "Quectel", "EC25")]
    public void A_modem_says_who_it_is(string profile, string maker, string model)
    {
        var world = World.Of(ModemProfiles.Named(profile));
        world.Run(async () =>
        {
            var host = world.Host();
            Assert.That(await host.Ask("AT+CGMI"), Is.EqualTo([maker]));
            Assert.That(await host.Ask("AT+CGMM"), Is.EqualTo([model]));
            Assert.That(await host.Ask("AT+CGSN"), Is.EqualTo([world.Bank.Modems[0].Imei]));
            Assert.That(world.Bank.Modems[0].Imei, Does.Match("^[0-9]{15}$"));
            Assert.That(await host.Ask("AT+CIMI"), Is.EqualTo([world.Bank.Cards[0].Imsi]));
        });
    }

    [Test]
    public void Echo_is_on_until_it_is_switched_off_and_on_again_after_a_reset()
    {
        var world = World.Of(ModemProfiles.Generic);
        world.Run(async () =>
        {
            var host = world.Host();
            Assert.That(await host.Say("AT"), Is.EqualTo("AT\r\r\nOK\r\n"));
            Assert.That(await host.Say("ATE0"), Is.EqualTo("ATE0\r\r\nOK\r\n"));
            Assert.That(await host.Say("AT"), Is.EqualTo("\r\nOK\r\n"));
            Assert.That(await host.Say("ATZ"), Is.EqualTo("\r\nOK\r\n"));
            Assert.That(await host.Say("AT"), Is.EqualTo("AT\r\r\nOK\r\n"));
        });
    }

    [Test]
    public void Results_are_digits_when_the_host_wants_digits()
    {
        var world = World.Of(ModemProfiles.Generic);
        world.Run(async () =>
        {
            var host = world.Host();
            await host.Write("ATE0V0\r");
            Assert.That(await host.Until("0\r"), Does.EndWith("0\r"));
            await host.Write("AT+NONSENSE\r");
            Assert.That(await host.Until("4\r"), Does.EndWith("4\r"));
        });
    }

    [Test]
    public void Commands_of_one_line_are_done_in_turn_until_one_fails()
    {
        var world = World.Of(ModemProfiles.Generic);
        world.Run(async () =>
        {
            var host = world.Host();
            Assert.That(await host.Ask("ATE0+CFUN?;+CMGF?;+COPS=3,2"), Is.EqualTo(["+CFUN: 1", "+CMGF: 0"]));
            Assert.That(await host.Say("AT+CMGF=1;+CMGF=7;+CMGF=0"), Is.EqualTo("\r\nERROR\r\n"));
            Assert.That(await host.Ask("AT+CMGF?"), Is.EqualTo(["+CMGF: 1"]));
        });
    }

    [Test]
    public void Errors_are_plain_numbered_or_in_words_as_the_host_wishes()
    {
        var world = World.Of(ModemProfiles.Generic);
        world.Bank.Modems[0].PullCard();
        world.Run(async () =>
        {
            var host = world.Host();
            Assert.That(await host.Say("AT+CIMI"), Does.EndWith("\r\nERROR\r\n"));
            await host.Say("AT+CMEE=1");
            Assert.That(await host.Say("AT+CIMI"), Does.EndWith("\r\n+CME ERROR: 10\r\n"));
            await host.Say("AT+CMEE=2");
            Assert.That(await host.Say("AT+CIMI"), Does.EndWith("\r\n+CME ERROR: SIM not inserted\r\n"));
        });
    }

    [Test]
    public void The_huawei_has_words_of_its_own_for_what_it_does_not_know()
    {
        var world = World.Of(ModemProfiles.HuaweiE1550);
        world.Run(async () => Assert.That(await world.Host().Say("AT+CEREG?"), Does.EndWith("\r\nCOMMAND NOT SUPPORT\r\n")));
    }

    [Test]
    public void The_huawei_chatters_until_it_is_forbidden()
    {
        var world = World.Of(ModemProfiles.HuaweiE1550);
        world.Run(async () =>
        {
            var host = world.Host();
            Assert.That(await host.During(15), Does.Contain("\r\n^RSSI:17\r\n").And.Contain("\r\n^MODE:5,4\r\n"));
            await host.Say("AT^CURC=0");
            Assert.That(await host.During(60), Does.Not.Contain("^RSSI"));
        });
    }

    [Test]
    public void The_huawei_is_dead_after_the_wrong_question_until_its_power_is_cut()
    {
        var world = World.Of(ModemProfiles.HuaweiE1550);
        world.Run(async () =>
        {
            var host = world.Host();
            await host.Write("ATE0+CCID\rAT\r");
            Assert.That(await host.During(300), Does.Not.Contain("OK"));
            world.Bank.Unplug(0);
            world.Bank.Replug(0);
            host = world.Host();
            await Task.Delay(TimeSpan.FromSeconds(20), world.Clock);
            Assert.That(await host.Say("AT"), Does.Contain("OK"));
        });
    }

    [Test]
    public void Each_model_tells_the_iccid_in_its_own_way_and_the_raw_file_is_the_same()
    {
        var swapped = new Func<string, string>(iccid => string.Concat(iccid.PadRight(20, 'F').Chunk(2).Select(pair => $"{pair[1]}{pair[0]}")));
        var ways = new (ModemProfile Profile, string Command, Func<string, string> Shown)[]
        {
            (ModemProfiles.HuaweiE1550, "AT^ICCID?", iccid => $"^ICCID: {swapped(iccid)}"),
            (ModemProfiles.Sim800, "AT+CCID", iccid => $"{iccid}f"),
            (ModemProfiles.QuectelEc25, "AT+QCCID", iccid => $"+QCCID: {iccid}F"),
            (ModemProfiles.Generic, "AT+CCID", iccid => $"+CCID: {iccid}"),
        };
        foreach (var (profile, command, shown) in ways)
        {
            var world = World.Of(profile);
            var iccid = world.Bank.Cards[0].Iccid;
            world.Run(async () =>
            {
                var host = world.Host();
                Assert.That(await host.Ask(command), Is.EqualTo([shown(iccid)]));
                Assert.That(await host.Ask("AT+CRSM=176,12258,0,0,10"), Is.EqualTo([$"+CRSM: 144,0,\"{swapped(iccid)}\""]));
            });
        }
    }

    [Test]
    public void The_message_stores_are_there_and_empty()
    {
        var world = World.Of(ModemProfiles.QuectelEc25);
        world.Run(async () =>
        {
            var host = world.Host();
            Assert.That(await host.Ask("AT+CPMS=\"SM\",\"SM\",\"SM\""), Is.EqualTo(["+CPMS: 0,25,0,25,0,25"]));
            Assert.That(await host.Say("AT+CMGL=4"), Does.EndWith("\r\nOK\r\n"));
            Assert.That(await host.Say("AT+CNMI=2,1,0,0,0"), Does.EndWith("\r\nOK\r\n"));
        });
    }

    [Test]
    public void The_network_tells_the_time_and_the_ec25_may_show_that_of_greenwich()
    {
        var world = World.Of(ModemProfiles.QuectelEc25);
        world.Run(async () =>
        {
            var host = world.Host();
            Assert.That((await host.Ask("AT+CCLK?"))[0], Is.EqualTo("+CCLK: \"26/11/20,10:00:00+20\""));
            await host.Say("AT+CTZU=1");
            Assert.That((await host.Ask("AT+CCLK?"))[0], Is.EqualTo("+CCLK: \"26/11/20,05:00:00+20\""));
        });
    }
}
