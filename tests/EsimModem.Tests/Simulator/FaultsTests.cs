using EsimModem.Simulator;

namespace EsimModem.Tests.Simulator;

internal sealed class FaultsTests
{
    [Test]
    public void A_world_without_any_one_fault_can_be_thought_of() =>
        Assert.That(Enum.GetValues<Fault>().Count(fault => Faults.All.Without(fault) == Faults.All), Is.EqualTo(4), "those that only a story injects");

    [Test]
    public void A_dribbled_answer_comes_in_small_pieces_and_whole()
    {
        var world = World.Of(ModemProfiles.Generic);
        world.Run(async () =>
        {
            var host = world.Host();
            await host.Say("ATE0");
            var before = host.Reads;
            world.Bank.Modems[0].Inject(Fault.Dribble);
            Assert.That(await host.Say("AT+CSQ"), Does.Match("^\r\n\\+CSQ: \\d+,99\r\n\r\nOK\r\n$"));
            Assert.That(host.Reads - before, Is.GreaterThanOrEqualTo(5));
        });
    }

    [Test]
    public void Glued_answers_come_in_one_piece()
    {
        var world = World.Of(ModemProfiles.Generic);
        world.Run(async () =>
        {
            var host = world.Host();
            await host.Say("ATE0+CREG=1");
            var before = host.Reads;
            world.Bank.Modems[0].Inject(Fault.Glue);
            Assert.That(await host.Say("AT+CFUN=4"), Is.EqualTo("\r\nOK\r\n\r\n+CREG: 0\r\n"));
            Assert.That(host.Reads - before, Is.EqualTo(1));
        });
    }

    [Test]
    public void A_notification_may_stand_inside_an_answer()
    {
        var world = World.Of(ModemProfiles.QuectelEc25);
        world.Run(async () =>
        {
            var host = world.Host();
            await host.Say("ATE0");
            world.Bank.Modems[0].Inject(new Injection(Fault.NotificationInside, When: "CSQ", Text: "+CUSD: 2"));
            await host.Say("AT+CFUN?");
            Assert.That(await host.Say("AT+CSQ"), Does.Match("^\r\n\\+CSQ: \\d+,99\r\n\r\n\\+CUSD: 2\r\n\r\nOK\r\n$"));
        });
    }

    [Test]
    public void A_late_ok_comes_after_the_given_time()
    {
        var world = World.Of(ModemProfiles.Generic);
        world.Run(async () =>
        {
            var host = world.Host();
            world.Bank.Modems[0].Inject(new Injection(Fault.LateOk, For: TimeSpan.FromSeconds(80)));
            await host.Write("AT\r");
            Assert.That(await host.During(79), Does.Not.Contain("OK"));
            Assert.That(await host.During(2), Does.Contain("OK"));
        });
    }

    [Test]
    public void A_silent_modem_forgets_the_one_command_and_a_hung_one_all()
    {
        var world = World.Of(ModemProfiles.Generic);
        world.Run(async () =>
        {
            var host = world.Host();
            world.Bank.Modems[0].Inject(Fault.Silence);
            await host.Write("AT+CSQ\r");
            Assert.That(await host.During(60), Does.Not.Contain("OK"));
            Assert.That(await host.Say("AT"), Does.Contain("OK"));
            world.Bank.Modems[0].Hang();
            await host.Write("AT\rAT\r");
            Assert.That(await host.During(60), Is.EqualTo("AT\r\r\nOK\r\n"));
            world.Bank.Modems[0].Wake();
            Assert.That(await host.Say("AT"), Does.Contain("OK"));
        });
    }

    [Test]
    public void The_answer_may_come_before_the_ok()
    {
        var world = World.Of(ModemProfiles.Generic, "tele2-kz");
        world.Run(async () =>
        {
            var host = world.Host();
            await host.Say("ATE0");
            world.Bank.Modems[0].Inject(Fault.AnswerBeforeOk);
            Assert.That(await host.Say("AT+CUSD=1,\"*111#\",15"), Does.Match("^\r\n\\+CUSD: 0,\"Balance.*\",15\r\n\r\nOK\r\n$"));
        });
    }

    [TestCase(Fault.NetworkTimeout, "+CUSD: 5")]
    [TestCase(Fault.NotSupported, "+CUSD: 4")]
    [TestCase(Fault.LateError, "+CME ERROR: 132")]
    public void The_network_may_fail_after_the_ok(Fault fault, string line)
    {
        var world = World.Of(ModemProfiles.Generic);
        world.Run(async () =>
        {
            var host = world.Host();
            await host.Say("ATE0+CMEE=1");
            world.Bank.Modems[0].Inject(fault);
            Assert.That(await host.Say("AT+CUSD=1,\"*100#\",15"), Is.EqualTo("\r\nOK\r\n"));
            Assert.That(await host.During(60), Is.EqualTo($"\r\nOK\r\n\r\n{line}\r\n"));
            Assert.That(await host.Ussd("*100#"), Does.Contain("+CUSD: 0"));
        });
    }

    [Test]
    public void Rubbish_may_stand_before_an_answer()
    {
        var world = World.Of(ModemProfiles.Generic);
        world.Run(async () =>
        {
            var host = world.Host();
            world.Bank.Modems[0].Inject(Fault.Garbage);
            Assert.That(await host.Say("AT"), Does.StartWith("\0ÿ÷"));
        });
    }

    [Test]
    public void A_modem_that_restarts_in_a_dialogue_loses_the_answer_but_not_the_order()
    {
        var world = World.Of(ModemProfiles.Generic);
        world.Run(async () =>
        {
            var host = world.Host();
            await host.Ussd("*200#");
            await host.Ussd("1");
            await host.Say("AT+CUSD=1,\"1\",15");
            await Task.Delay(TimeSpan.FromSeconds(1), world.Clock);
            world.Bank.Modems[0].Reboot();
            Assert.That(await host.During(600), Does.Not.Contain("CUSD: 0"));
        });
        Assert.That(world.Bank.Ledger.Charges(world.Bank.Cards[0].Iccid), Has.Count.EqualTo(1));
    }

    [Test]
    public void Hooks_see_every_byte_on_its_way_and_may_stop_the_world()
    {
        var world = World.Of(ModemProfiles.Generic);
        var wire = new List<string>();
        var modem = world.Bank.Modems[0];
        modem.OnReceive = bytes => wire.Add("> " + System.Text.Encoding.Latin1.GetString(bytes.Span));
        modem.OnSend = bytes => wire.Add("< " + System.Text.Encoding.Latin1.GetString(bytes.Span));
        world.Run(() => world.Host().Say("ATE0"));
        Assert.That(wire, Is.EqualTo(["> ATE0\r", "< ATE0\r", "< \r\nOK\r\n"]));
        modem.OnSend = _ => throw new TimeoutException("stop here");
        Assert.That(() => world.Run(() => world.Host().Say("AT")), Throws.InstanceOf<TimeoutException>().With.Message.EqualTo("stop here"));
    }

    [Test]
    public void In_a_rough_world_everything_happens_sooner_or_later_and_is_noted()
    {
        var world = new World(new BankPlan(8, Seed: 3, FaultLevel.All));
        var ends = new List<string>();
        world.Bank.Plugged += (modem, name) => ends.Add($"{modem} as {name}");
        world.Pass(TimeSpan.FromDays(60));
        var seen = world.Bank.Mishaps.Select(mishap => mishap.Fault).Distinct();
        Assert.That(seen, Is.SupersetOf(new[] { Fault.Reboot, Fault.Unplug, Fault.NetworkLoss, Fault.CardSwap, Fault.CustomerTopUp }));
        Assert.That(ends, Has.Count.GreaterThan(20));
        Assert.That(world.Bank.Ledger.Entries.Select(entry => entry.What), Is.SupersetOf(new[] { CarrierEvent.Fee, CarrierEvent.DailyPackage }));
    }
}
