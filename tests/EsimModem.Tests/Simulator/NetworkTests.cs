using EsimModem.Simulator;

namespace EsimModem.Tests.Simulator;

internal sealed class NetworkTests
{
    [Test]
    public void A_modem_that_ran_for_long_is_registered_at_home()
    {
        var world = World.Of(ModemProfiles.QuectelEc25, "tele2-kz");
        world.Run(async () =>
        {
            var host = world.Host();
            Assert.That(await host.Ask("AT+CREG?"), Is.EqualTo(["+CREG: 0,1"]));
            Assert.That(await host.Ask("AT+CEREG?"), Is.EqualTo(["+CEREG: 0,1"]));
            await host.Say("AT+CREG=2");
            Assert.That((await host.Ask("AT+CREG?"))[0], Does.Match("^\\+CREG: 2,1,\"00A1\",\"[0-9A-F]{4}\",7$"));
            await host.Say("AT+COPS=3,2");
            Assert.That(await host.Ask("AT+COPS?"), Is.EqualTo(["+COPS: 0,2,\"40177\",7"]));
        });
    }

    [Test]
    public void A_card_abroad_roams()
    {
        var world = World.Of(ModemProfiles.Generic);
        world.Bank.Cards[0].VisitedNetwork = "25001";
        world.Bank.Unplug(0);
        world.Bank.Replug(0);
        world.Pass(TimeSpan.FromSeconds(30));
        world.Run(async () =>
        {
            var host = world.Host();
            Assert.That(await host.Ask("AT+CREG?"), Is.EqualTo(["+CREG: 0,5"]));
            await host.Say("AT+COPS=3,2");
            Assert.That((await host.Ask("AT+COPS?"))[0], Does.Contain("\"25001\""));
        });
    }

    [Test]
    public void Beyond_the_border_for_a_while_it_roams_and_comes_home_by_itself()
    {
        var world = World.Of(ModemProfiles.Generic);
        world.Run(async () =>
        {
            var host = world.Host();
            await host.Say("AT+CREG=1");
            world.Bank.Modems[0].Inject(new Injection(Fault.Roaming, For: TimeSpan.FromHours(2)));
            Assert.That(await host.Until("CREG: 5"), Does.Contain("+CREG: 2"));
            await host.Say("AT+COPS=3,2");
            Assert.That((await host.Ask("AT+COPS?"))[0], Does.Contain("\"43705\""));
            await Task.Delay(TimeSpan.FromHours(3), world.Clock);
            Assert.That(await host.Ask("AT+CREG?"), Is.EqualTo(["+CREG: 2", "+CREG: 1", "+CREG: 1,1"]));
        });
        var abroad = world.Bank.Obstacles.Of(world.Bank.Cards[0].Iccid).Single(one => one.Source == ObstacleTime.Roaming);
        Assert.That(abroad.To - abroad.From, Is.EqualTo(TimeSpan.FromHours(2)).Within(TimeSpan.FromMinutes(1)));
        Assert.That(abroad.AsksToHold, Is.True);
    }

    [Test]
    public void The_radio_off_and_on_again_is_told_to_a_host_that_asked_for_it()
    {
        var world = World.Of(ModemProfiles.Generic);
        world.Run(async () =>
        {
            var host = world.Host();
            await host.Say("AT+CREG=1");
            await host.Say("AT+CFUN=4");
            Assert.That(await host.Until("CREG"), Does.EndWith("\r\n+CREG: 0\r\n"));
            await host.Say("AT+CFUN=1");
            Assert.That(await host.Until("CREG: 1"), Does.EndWith("\r\n+CREG: 2\r\n\r\n+CREG: 1\r\n"));
        });
    }

    [Test]
    public void Without_a_network_there_is_no_ussd_and_it_comes_back_by_itself()
    {
        var world = World.Of(ModemProfiles.Generic);
        world.Bank.Modems[0].Inject(new Injection(Fault.NetworkLoss, For: TimeSpan.FromMinutes(2)));
        world.Run(async () =>
        {
            var host = world.Host();
            await host.Say("AT+CMEE=1");
            Assert.That(await host.Ask("AT+CSQ"), Is.EqualTo(["+CSQ: 99,99"]));
            Assert.That(await host.Say("AT+CUSD=1,\"*100#\",15"), Does.EndWith("+CME ERROR: 30\r\n"));
            await Task.Delay(TimeSpan.FromMinutes(3), world.Clock);
            Assert.That(await host.Ussd("*100#"), Does.Contain("+CUSD: 0"));
        });
    }

    [TestCase("simcom-sim800", "RDY", "+CFUN: 1", "+CPIN: READY", "Call Ready", "SMS Ready")]
    [TestCase("quectel-ec25", "RDY", "+CFUN: 1", "+CPIN: READY", "+QUSIM: 1", "+QIND: SMS DONE", "+QIND: PB DONE")]
    [TestCase("huawei-e1550", "^BOOT:20952548,0,0,0,77", "^SIMST:1", "^SRVST:2")]
    public void A_start_from_cold_is_silent_and_then_speaks_as_the_model_does(string profile, params string[] lines)
    {
        var world = World.Of(ModemProfiles.Named(profile));
        world.Bank.Unplug(0);
        world.Bank.Replug(0);
        var heard = world.Run(async () =>
        {
            var host = world.Host();
            await host.Write("AT\r");
            return await host.During(40);
        });
        Assert.That(heard, Does.Not.Contain("OK"));
        Assert.That(heard.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith("^RSSI") && !line.StartsWith("^MODE")), Is.EqualTo(lines));
        Assert.That(world.Bank.Modems[0].IsRegistered, Is.True);
    }

    [Test]
    public void A_restart_forgets_what_the_host_had_set()
    {
        var world = World.Of(ModemProfiles.Sim800);
        world.Run(async () =>
        {
            var host = world.Host();
            await host.Say("ATE0+CREG=1");
            await host.Say("AT+CFUN=1,1");
            await host.Until("SMS Ready");
            Assert.That(await host.Ask("AT+CREG?"), Is.EqualTo(["+CREG: 0,1"]));
            Assert.That(await host.Say("AT"), Does.StartWith("AT\r"));
        });
    }

    [Test]
    public void A_pulled_card_is_told_and_one_put_in_works()
    {
        var world = new World(new BankPlan { Cards = [new("kcell") { Profile = ModemProfiles.Sim800 }, new("tele2-kz")] });
        var second = world.Bank.Cards[1];
        world.Run(async () =>
        {
            var host = world.Host();
            await host.Say("AT");
            world.Bank.MoveCard(second.Iccid, 0);
            Assert.That(await host.Until("SMS Ready"), Does.Contain("\r\n+CPIN: NOT INSERTED\r\n").And.Contain("\r\n+CPIN: READY\r\n"));
            Assert.That(await host.Ask("AT+CCID"), Is.EqualTo([second.Iccid]));
            Assert.That(world.Bank.Modems[1].Card, Is.Null);
            await Task.Delay(TimeSpan.FromSeconds(10), world.Clock);
            await host.Say("AT+COPS=3,2");
            Assert.That(await host.Ask("AT+COPS?"), Is.EqualTo(["+COPS: 0,2,\"40177\""]));
        });
    }

    [Test]
    public void A_pulled_modem_fails_its_host_at_once_and_comes_back_under_another_name()
    {
        var world = World.Of(ModemProfiles.Generic);
        world.Run(async () =>
        {
            var port = world.Bank.Open("modem0");
            var reading = port.ReadAsync(new byte[10]).AsTask();
            world.Bank.Unplug(0);
            var failure = await Failure(reading);
            Assert.That(failure, Is.InstanceOf<IOException>());
            Assert.That(world.Bank.Ports, Is.Empty);
            world.Bank.Replug(0, "modem9");
            Assert.That(world.Bank.Ports, Is.EqualTo(["modem9"]));
            await Task.Delay(TimeSpan.FromSeconds(10), world.Clock);
            Assert.That(await new Host(world.Bank.Open("modem9"), world.Clock).Say("AT"), Does.Contain("OK"));
        });
    }

    private static async Task<Exception?> Failure(Task task)
    {
        try
        {
            await task;
            return null;
        }
        catch (IOException failure)
        {
            return failure;
        }
    }
}
