using EsimModem.Simulator;

namespace EsimModem.Tests.Simulator;

internal sealed class CardLockTests
{
    [Test]
    public void A_locked_card_wants_its_pin_and_then_the_modem_joins_the_network()
    {
        var world = Locked();
        world.Run(async () =>
        {
            var host = await Begin(world);
            Assert.That(await host.Ask("AT+CPIN?"), Is.EqualTo(["+CPIN: SIM PIN"]));
            Assert.That(await host.Ask("AT+CREG?"), Is.EqualTo(["+CREG: 0,0"]));
            Assert.That(await host.Say("AT+CPIN=\"1234\""), Does.EndWith("OK\r\n"));
            await host.Until("CPIN: READY");
            Assert.That(await host.Ask("AT+CPIN?"), Is.EqualTo(["+CPIN: READY"]));
            await Task.Delay(TimeSpan.FromSeconds(10), world.Clock);
            Assert.That(await host.Ask("AT+CREG?"), Is.EqualTo(["+CREG: 0,1"]));
        });
    }

    [Test]
    public void Three_wrong_pins_lock_the_card_and_the_puk_opens_it()
    {
        var world = Locked();
        world.Run(async () =>
        {
            var host = await Begin(world);
            for (var left = 2; left >= 1; left--)
            {
                Assert.That(await host.Say("AT+CPIN=\"0000\""), Does.EndWith("+CME ERROR: 16\r\n"));
                Assert.That((await host.Ask("AT+CPINR"))[0], Is.EqualTo($"+CPINR: SIM PIN,{left},3"));
            }

            Assert.That(await host.Say("AT+CPIN=\"0000\""), Does.EndWith("+CME ERROR: 12\r\n"));
            Assert.That(await host.Ask("AT+CPIN?"), Is.EqualTo(["+CPIN: SIM PUK"]));
            Assert.That(await host.Say("AT+CPIN=\"1234\""), Does.EndWith("+CME ERROR: 12\r\n"));
            Assert.That(await host.Say("AT+CPIN=\"12345678\",\"4321\""), Does.EndWith("OK\r\n"));
            await host.Until("CPIN: READY");
            Assert.That(await host.Ask("AT+CPIN?"), Is.EqualTo(["+CPIN: READY"]));
        });
    }

    [Test]
    public void The_tries_are_the_cards_and_not_the_modems()
    {
        var world = Locked();
        var card = world.Bank.Cards[0];
        world.Run(async () =>
        {
            await (await Begin(world)).Say("AT+CPIN=\"0000\"");
            world.Bank.Unplug(0);
            world.Bank.Replug(0);
            await Task.Delay(TimeSpan.FromSeconds(20), world.Clock);
            Assert.That((await (await Begin(world)).Ask("AT+CPINR"))[0], Is.EqualTo("+CPINR: SIM PIN,2,3"));
        });
        Assert.That(card.PinTriesLeft, Is.EqualTo(2));
    }

    [Test]
    public void A_person_may_switch_the_lock_off()
    {
        var world = Locked();
        world.Run(async () =>
        {
            var host = await Begin(world);
            await host.Say("AT+CPIN=\"1234\"");
            await host.Until("CPIN: READY");
            Assert.That(await host.Ask("AT+CLCK=\"SC\",2"), Is.EqualTo(["+CLCK: 1"]));
            Assert.That(await host.Say("AT+CLCK=\"SC\",0,\"1234\""), Does.EndWith("OK\r\n"));
            Assert.That(await host.Ask("AT+CLCK=\"SC\",2"), Is.EqualTo(["+CLCK: 0"]));
        });
    }

    [Test]
    public void The_lock_is_told_while_it_is_closed_and_by_no_card_that_is_gone()
    {
        var world = Locked();
        world.Run(async () =>
        {
            var host = await Begin(world);
            Assert.That(await host.Ask("AT+CLCK=\"SC\",2"), Is.EqualTo(["+CLCK: 1"]));
            world.Bank.Modems[0].PullCard();
            Assert.That(await host.Say("AT+CLCK=\"SC\",2"), Does.EndWith("+CME ERROR: 10\r\n"));
        });
    }

    private static World Locked() => World.Of(ModemProfiles.Generic, change: card => card with { Pin = "1234" });

    private static async Task<Host> Begin(World world)
    {
        var host = world.Host();
        await host.Say("ATE0+CMEE=1");
        return host;
    }
}
