using System.Text;
using EsimModem.Modems;
using EsimModem.Simulator;

namespace EsimModem.Tests.Modems;

/// <summary>The whole room on make-believe modems of every family.</summary>
internal sealed class ModemOnSimulatorTests
{
    private static readonly string[] Profiles = ["huawei-e1550", "simcom-sim800", "quectel-ec25", "generic"];

    private static readonly Fault[] SpoiltWires = [Fault.Dribble, Fault.Glue, Fault.NotificationInside, Fault.Garbage, Fault.AnswerBeforeOk];

    private static IEnumerable<TestCaseData> SpoiltWiresOfAll => Profiles.SelectMany(profile => SpoiltWires.Select(fault => new TestCaseData(profile, fault)));

    [TestCaseSource(nameof(Profiles))]
    public void A_modem_is_brought_up_and_asked_for_the_balance(string profile) => OneModem.Story(profile, async (modem, world) =>
    {
        Assert.That(modem.State, Is.EqualTo(ModemState.Ready));
        Assert.That(modem.Identity!.Imei, Is.EqualTo(world.Modem.Imei));
        Assert.That((modem.Card!.Iccid, modem.Card.Imsi), Is.EqualTo((world.Card.Iccid, world.Card.Imsi)));
        Assert.That((modem.Registration.Registered, modem.Registration.Network, modem.Registration.OperatorName), Is.EqualTo((true, "40102", "Kcell")));
        Assert.That(modem.Registration.SignalDbm, Is.LessThan(-50));
        var answer = await modem.Ask("*100#", harmless: true);
        Assert.That(answer.Text?.Words, Does.StartWith("Баланс: 5 000,00"), answer.Fault);
        Assert.That(answer.Text!.Malformed, Is.False);
    });

    [Test]
    public void A_whole_bank_of_the_usual_cards_is_brought_up_and_asked()
    {
        var clock = OneModem.NewClock();
        new SimulatorLoop().Press(clock, async () =>
        {
            var bank = SimulatedBank.Build(new BankPlan(), clock);
            var modems = bank.Modems.Select(one => new Modem(bank.Plug(one.Number), clock, SomeModems.Settings, new UssdForms(), _ => { })).ToArray();
            foreach (var start in modems.Select(modem => modem.Start(CancellationToken.None)).ToArray())
                await start;
            Assert.That(modems.Select(modem => modem.Card?.Iccid), Is.EqualTo(bank.Cards.Select(card => card.Iccid)));
            foreach (var (modem, card) in modems.Zip(bank.Cards))
            {
                var answer = await modem.Ask(card.Carrier.Key is "tele2-kz" ? "*111#" : "*100#", harmless: true);
                Assert.That(answer.Text, Is.Not.Null, $"{card.Carrier.Key}: {answer}");
                await modem.DisposeAsync();
            }

            return true;
        }, TimeSpan.FromHours(1));
    }

    [TestCaseSource(nameof(Profiles))]
    public void A_question_costs_one_command_once_the_modem_is_known(string profile) => OneModem.Story(profile, async (modem, _) =>
    {
        await modem.Ask("*100#", harmless: true);
        var before = modem.Exchanges;
        Assert.That((await modem.Ask("*100#", harmless: true)).Outcome, Is.EqualTo(UssdOutcome.Answered));
        Assert.That(modem.Exchanges - before, Is.EqualTo(1));
    });

    [TestCaseSource(nameof(Profiles))]
    public void A_menu_is_walked_and_left(string profile) => OneModem.Story(profile, async (modem, world) =>
    {
        var menu = await modem.Ask("*200#");
        Assert.That(menu.Outcome, Is.EqualTo(UssdOutcome.NeedsReply), menu.Fault);
        Assert.That(modem.State, Is.EqualTo(ModemState.Busy));
        var next = await modem.Reply("1");
        Assert.That(next.Outcome, Is.EqualTo(UssdOutcome.NeedsReply));
        await modem.CancelUssd();
        Assert.That(modem.State, Is.EqualTo(ModemState.Ready));
        Assert.That((await modem.Reply("1")).Outcome, Is.EqualTo(UssdOutcome.NotSent));
        Assert.That((await modem.Ask("*100#")).Text?.Words, Does.Contain("5 000,00"));
        Assert.That(world.Bank.Ledger.Entries, Has.Count.EqualTo(1), "nothing was bought since the account was opened");
    });

    [TestCaseSource(nameof(SpoiltWiresOfAll))]
    public void A_spoilt_wire_spoils_no_answer(string profile, Fault fault) => OneModem.Story(profile, async (modem, world) =>
    {
        for (var i = 0; i < 5; i++)
        {
            world.Modem.Inject(fault);
            var answer = await modem.Ask("*100#", harmless: true);
            Assert.That(answer.Text?.Words, Does.StartWith("Баланс: 5 000,00"), answer.Fault);
            world.Modem.Inject(fault);
            Assert.That(await modem.Look(), Has.Property("Registered").True);
            world.Modem.Inject(fault);
            Assert.That((await modem.ReadCard())?.Iccid, Is.EqualTo(world.Card.Iccid));
        }
    });

    [TestCaseSource(nameof(Profiles))]
    public void Whatever_spoils_the_wire_at_the_start_the_modem_comes_up(string profile)
    {
        foreach (var fault in SpoiltWires)
        {
            var faults = new Injection(fault);
            OneModem.Story(profile, (modem, _) =>
            {
                Assert.That(modem.State, Is.EqualTo(ModemState.Ready), fault.ToString());
                return Task.CompletedTask;
            }, before: world => Enumerable.Range(0, 20).ToList().ForEach(_ => world.Modem.Inject(faults)));
        }
    }

    [TestCaseSource(nameof(Profiles))]
    public void A_pulled_card_is_absent_within_ten_seconds_and_another_is_read(string profile) => OneModem.Story(profile, async (modem, world) =>
    {
        var card = world.Modem.PullCard()!;
        await world.Pass(10);
        Assert.That(modem.Card, Is.Null);
        Assert.That(world.News.Select(news => news.Kind), Does.Contain(ModemNewsKind.CardChanged));
        world.Modem.InsertCard(card);
        await world.Pass(30);
        Assert.That(modem.Card, Has.Property("Iccid").EqualTo(card.Iccid));
        Assert.That(modem.State, Is.EqualTo(ModemState.Ready));
    });

    [TestCase("generic", 40)]
    [TestCase("quectel-ec25", 70, Description = "it said that it would tell, and has never done so")]
    public void A_card_that_is_exchanged_without_a_word_is_found_out(string profile, int seconds) => OneModem.Story(profile, async (modem, world) =>
    {
        var other = world.Bank.Modems[1].PullCard()!;
        world.Modem.ExchangeCard(other);
        await world.Pass(seconds);
        Assert.That(modem.Card, Has.Property("Iccid").EqualTo(other.Iccid));
        Assert.That(world.News.Select(news => news.Kind), Has.Exactly(2).EqualTo(ModemNewsKind.CardChanged), "the first one, and the other");
    }, cards: 2);

    [Test]
    public void Nothing_is_deleted_of_a_modem_that_starts_anew() => OneModem.Story("quectel-ec25", async (modem, world) =>
    {
        var told = "";
        world.Modem.OnReceive = bytes => told += Encoding.ASCII.GetString(bytes.Span);
        var look = modem.Look();
        var drop = modem.Drop(new ReceivedSms("00", world.Clock.GetUtcNow(), "ME", 0), world.Card.Iccid);
        world.Modem.Reboot();
        await look;
        await drop;
        Assert.That(told, Does.Not.Contain("CMGD"), "it may read another store now");
    });

    [TestCaseSource(nameof(Profiles))]
    public void A_modem_that_restarts_is_brought_up_again(string profile) => OneModem.Story(profile, async (modem, world) =>
    {
        await modem.Ask("*100#", harmless: true);
        world.Modem.Reboot();
        await world.Pass(60);
        Assert.That(world.News.Count(news => news.Kind is ModemNewsKind.Rebooted), Is.EqualTo(1));
        Assert.That(modem.State, Is.EqualTo(ModemState.Ready));
        Assert.That((await modem.Ask("*100#", harmless: true)).Text?.Words, Does.Contain("5 000,00"));
    });

    [TestCase("simcom-sim800")]
    [TestCase("quectel-ec25")]
    [TestCase("huawei-e1550")]
    public void A_restart_in_the_middle_of_a_question_is_told(string profile) => OneModem.Story(profile, async (modem, world) =>
    {
        world.Modem.Inject(Fault.LoseReply, "*100#");
        var asking = modem.Ask("*100#", harmless: true);
        await world.Pass(3);
        world.Modem.Reboot();
        var answer = await asking;
        Assert.That((answer.Outcome, answer.MayHaveLeft), Is.EqualTo((UssdOutcome.Rebooted, true)));
    });

    [Test]
    public void A_modem_that_is_pulled_out_ends_the_question_and_the_line() => OneModem.Story("quectel-ec25", async (modem, world) =>
    {
        world.Modem.Inject(Fault.LoseReply, "*100#");
        var asking = modem.Ask("*100#", harmless: true);
        await world.Pass(3);
        world.Bank.Unplug(0);
        Assert.That((await asking).Outcome, Is.EqualTo(UssdOutcome.LinkLost));
        Assert.That((modem.IsLost, modem.State), Is.EqualTo((true, ModemState.Absent)));
        Assert.That(world.News[^1].Kind, Is.EqualTo(ModemNewsKind.LinkLost));
        Assert.That((await modem.Ask("*100#")).MayHaveLeft, Is.False);
    });

    [Test]
    public void A_modem_that_hangs_is_found_out_by_a_look() => OneModem.Story("quectel-ec25", async (modem, world) =>
    {
        world.Modem.Hang();
        await modem.Look();
        Assert.That((modem.IsLost, modem.State), Is.EqualTo((true, ModemState.Absent)));
        Assert.That(world.News[^1].Why, Does.Contain("power"));
    });

    [Test]
    public void A_modem_that_hangs_is_found_out_by_asking_for_its_card() => OneModem.Story("huawei-e1550", async (modem, world) =>
    {
        world.Modem.Hang();
        await world.Pass(60);
        Assert.That(modem.IsLost, Is.True);
    });

    [TestCaseSource(nameof(Profiles))]
    public void A_lost_network_is_noticed_without_asking(string profile) => OneModem.Story(profile, async (modem, world) =>
    {
        world.Modem.Inject(new Injection(Fault.NetworkLoss, For: TimeSpan.FromMinutes(5)));
        await world.Pass(30);
        Assert.That((modem.Registration.Registered, modem.State), Is.EqualTo((false, ModemState.Searching)));
        await world.Pass(400);
        Assert.That((modem.Registration.Registered, modem.State), Is.EqualTo((true, ModemState.Ready)));
    });

    private static Task Kept() => Task.CompletedTask;
    private static Task Never() => throw new AssertionException("no PIN is to leave");

    [TestCaseSource(nameof(Profiles))]
    public void A_locked_card_takes_its_PIN_once(string profile) => OneModem.Story(profile, async (modem, world) =>
    {
        Assert.That((modem.State, modem.Lock, modem.Card?.Imsi), Is.EqualTo((ModemState.Locked, CardLock.Pin, (string?)null)));
        Assert.That((await modem.Ask("*100#")).Outcome, Is.EqualTo(UssdOutcome.NotSent));
        var attempt = await modem.EnterPin("4711", modem.Card?.Iccid, Kept);
        Assert.That(attempt.Outcome, Is.EqualTo(PinOutcome.Unlocked), attempt.Why);
        await world.Pass(30);
        Assert.That((modem.State, modem.Lock, modem.Card?.Iccid), Is.EqualTo((ModemState.Ready, CardLock.None, world.Card.Iccid)));
        Assert.That((await modem.Ask("*100#", harmless: true)).Outcome, Is.EqualTo(UssdOutcome.Answered));
    }, pin: "4711");

    [TestCaseSource(nameof(Profiles))]
    public void A_wrong_PIN_is_tried_once_and_no_other_after_it(string profile) => OneModem.Story(profile, async (modem, world) =>
    {
        Assert.That((await modem.EnterPin("0000", modem.Card?.Iccid, Kept)).Outcome, Is.EqualTo(PinOutcome.Wrong));
        Assert.That((await modem.EnterPin("4711", modem.Card?.Iccid, Never)).Outcome, Is.EqualTo(PinOutcome.TriedBefore));
        Assert.That(world.Card.PinTriesLeft, Is.EqualTo(2));
    }, pin: "4711");

    [TestCaseSource(nameof(Profiles))]
    public void With_one_try_left_no_PIN_is_entered(string profile) => OneModem.Story(profile, async (modem, world) =>
    {
        var attempt = await modem.EnterPin("4711", modem.Card?.Iccid, Never);
        Assert.That((attempt.Outcome, attempt.TriesLeft), Is.EqualTo((PinOutcome.TooFewTries, 1)));
        Assert.That(world.Card.PinTriesLeft, Is.EqualTo(1));
    }, pin: "4711", before: world =>
    {
        world.Card.TryPin("1");
        world.Card.TryPin("2");
    });

    [TestCase("simcom-sim800")]
    [TestCase("quectel-ec25")]
    [TestCase("generic")]
    public void The_network_tells_its_time(string profile) => OneModem.Story(profile, async (modem, world) =>
        Assert.That(await modem.NetworkTime(), Is.EqualTo(world.Clock.GetUtcNow()).Within(TimeSpan.FromSeconds(2))));

    [Test]
    public void A_port_without_a_modem_is_refused_in_one_sentence()
    {
        var clock = OneModem.NewClock();
        var news = new List<ModemNews>();
        new SimulatorLoop().Press(clock, async () =>
        {
            await using var modem = new Modem(new Duplex().Host, clock, SomeModems.Settings, new UssdForms(), news.Add);
            var refusal = "";
            try
            {
                await modem.Start(CancellationToken.None);
            }
            catch (ModemUnusableException e)
            {
                refusal = e.Message;
            }

            Assert.That(refusal, Does.Contain("answers AT").And.EndsWith("."));
            Assert.That((modem.IsLost, modem.State), Is.EqualTo((true, ModemState.Failed)));
            return true;
        }, TimeSpan.FromMinutes(5));
    }

    [TestCaseSource(nameof(Profiles))]
    public void Two_runs_of_one_seed_say_the_same_bytes(string profile)
    {
        var first = Wire();
        Assert.That(first, Has.Length.GreaterThan(500));
        Assert.That(Wire(), Is.EqualTo(first));

        string Wire()
        {
            var wire = new StringBuilder();
            OneModem.Story(profile, async (modem, world) =>
            {
                await modem.Ask("*100#", harmless: true);
                world.Modem.Reboot();
                await world.Pass(100);
                await modem.Ask("*200#");
                await world.Pass(100);
            }, before: world =>
            {
                world.Modem.OnReceive = bytes => wire.Append(world.Clock.GetUtcNow().Ticks).Append(Encoding.Latin1.GetString(bytes.Span));
                world.Modem.OnSend = bytes => wire.Append(world.Clock.GetUtcNow().Ticks).Append(Encoding.Latin1.GetString(bytes.Span));
            });
            return wire.ToString();
        }
    }
}
