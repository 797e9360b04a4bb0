using System.Text;
using EsimModem.Modems;
using EsimModem.Simulator;

namespace EsimModem.Tests.Modems;

/// <summary>A stick that takes the question at one port and prints the answer at another.</summary>
internal sealed class SisterEarTests
{
    [Test]
    public void An_answer_that_comes_at_a_sister_port_is_heard_and_the_next_one_at_once() => Story(async (modem, world) =>
    {
        var answer = await modem.Ask("*100#", harmless: true);
        var asked = world.Clock.GetUtcNow();
        var next = await modem.Ask("*100#", harmless: true);

        Assert.That((answer.Outcome, next.Outcome), Is.EqualTo((UssdOutcome.Answered, UssdOutcome.Answered)), $"{answer.Fault} {next.Fault}");
        Assert.That(answer.Text!.Words, Does.Contain("тг").Or.Contain("тенге"));
        Assert.That((world.Clock.GetUtcNow() - asked).TotalSeconds, Is.LessThan(10));
    });

    [Test]
    public void A_code_that_may_cost_is_not_dialled_again_to_hear_where_its_answer_comes() => Story(async (modem, world) =>
    {
        var before = world.Modem.Commands;
        var answer = await modem.Ask("*100#");

        Assert.That(answer.Outcome, Is.EqualTo(UssdOutcome.NoAnswer));
        // The code, and its cancelling.
        Assert.That(world.Modem.Commands - before, Is.EqualTo(2));
        Assert.That((await modem.Ask("*100#")).Outcome, Is.EqualTo(UssdOutcome.Answered));
    });

    [Test]
    public void What_a_stick_has_kept_for_a_port_that_nobody_read_answers_nothing() => Story(async (modem, world) =>
    {
        var answer = await modem.Ask("*100#", harmless: true);

        Assert.That(answer.Text!.Words, Does.Not.Contain("long ago"));
        Assert.That(world.News.Where(news => news.Kind is ModemNewsKind.TextArrived), Is.Empty);
    }, kept: "\r\n+CUSD: 0,\"Balance long ago: 9 KZT\",15\r\n");

    [Test]
    public void Nobody_listens_at_sisters_once_an_answer_came_where_it_should() => Story(async (modem, world) =>
    {
        await modem.Ask("*100#", harmless: true);
        world.Modem.AnswerAt(null);
        await modem.Ask("*100#", harmless: true);
        await world.Pass(1);

        Assert.That(() => world.Sister.Modem.Write("late"u8), Throws.InstanceOf<IOException>());
        Assert.That(world.Opened, Is.EqualTo(1));
    });

    [Test]
    public void A_modem_whose_answers_come_where_they_should_never_has_its_sisters_opened() => Story(async (modem, world) =>
    {
        world.Modem.AnswerAt(null);
        await modem.Ask("*100#", harmless: true);
        world.Modem.Inject(Fault.LoseRequest);
        var lost = await modem.Ask("*100#", harmless: true);

        Assert.That(lost.Outcome, Is.EqualTo(UssdOutcome.NoAnswer));
        Assert.That(world.Opened, Is.Zero);
    });

    [Test]
    public void Of_another_modem_of_the_same_firmware_the_first_question_is_heard_there() => Story(async (modem, world) =>
    {
        await modem.Ask("*100#", harmless: true);
        await modem.DisposeAsync();
        world.Renew();
        await using var next = new Modem(world.Bank.Plug(0), world.Clock, SomeModems.Settings, world.Forms, world.News.Add, world.Open);
        await next.Start(CancellationToken.None);
        var asked = world.Clock.GetUtcNow();

        Assert.That((await next.Ask("*100#", harmless: true)).Outcome, Is.EqualTo(UssdOutcome.Answered));
        Assert.That((world.Clock.GetUtcNow() - asked).TotalSeconds, Is.LessThan(15));
    });

    [Test]
    public void A_modem_that_prints_at_all_its_ports_and_was_silent_once_does_not_answer_elsewhere() => Story(async (modem, world) =>
    {
        world.PrintAtBoth();
        world.Modem.Inject(Fault.LoseRequest);
        var answer = await modem.Ask("*100#", harmless: true);

        Assert.That((answer.Outcome, world.Opened), Is.EqualTo((UssdOutcome.Answered, 1)), answer.Fault);
        Assert.That(world.Forms.AnswersElsewhere(modem.Identity!), Is.False);
        Assert.That(world.News.Where(news => news.Kind is ModemNewsKind.TextArrived), Is.Empty, "what came twice is one answer");
    });

    [Test]
    public void That_a_model_answers_elsewhere_is_forgotten_of_the_stick_that_does_not_and_not_of_its_twin() => Story(async (modem, world) =>
    {
        world.PrintAtBoth();
        var twin = modem.Identity! with { Imei = "350000000000099" };
        world.Forms.LearnElsewhere(twin);
        Assert.That(world.Forms.AnswersElsewhere(modem.Identity!), Is.True, "its model is a hint");
        var answer = await modem.Ask("*100#", harmless: true);
        await world.Pass(5);

        Assert.That((answer.Outcome, world.Opened), Is.EqualTo((UssdOutcome.Answered, 1)), answer.Fault);
        Assert.That((world.Forms.AnswersElsewhere(modem.Identity!), world.Forms.AnswersElsewhere(twin)), Is.EqualTo((false, true)));
        Assert.That(world.News.Where(news => news.Kind is ModemNewsKind.TextArrived), Is.Empty, "what came twice is one answer");
    });

    private static void Story(Func<Modem, TwoPorts, Task> story, string kept = "")
    {
        var clock = OneModem.NewClock();
        new SimulatorLoop().Press(clock, async () =>
        {
            var bank = SimulatedBank.Build(new BankPlan { Cards = [new CardPlan("kcell") { Profile = ModemProfiles.Named("quectel-ec25") }] }, clock);
            var world = new TwoPorts(bank, clock, []);
            world.Renew();
            world.Sister.Modem.Write(Encoding.ASCII.GetBytes(kept));
            await using var modem = new Modem(bank.Plug(0), clock, SomeModems.Settings, world.Forms, world.News.Add, world.Open);
            await modem.Start(CancellationToken.None);
            await story(modem, world);
            return true;
        }, TimeSpan.FromHours(12));
    }

    private sealed record TwoPorts(SimulatedBank Bank, PressedClock Clock, List<ModemNews> News)
    {
        public UssdForms Forms { get; } = new();
        public SimulatedModem Modem => Bank.Modems[0];
        public Duplex Sister { get; private set; } = new();
        public int Opened { get; private set; }

        /// <summary>The device comes with a new line at its other port.</summary>
        public void Renew()
        {
            Sister = new Duplex();
            Modem.AnswerAt(Sister.Modem);
        }

        /// <summary>Its answers come out at the other port, and a moment later at that which took the question.</summary>
        public async void PrintAtBoth()
        {
            var (answers, buffer) = (new Duplex(), new byte[1024]);
            Modem.AnswerAt(answers.Modem);
            while (await answers.Host.ReadAsync(buffer) is > 0 and var count)
            {
                Sister.Modem.Write(buffer.AsSpan(0, count));
                await Pass(0.3);
                Modem.Notify(Encoding.ASCII.GetString(buffer, 0, count).Trim());
            }
        }

        public IReadOnlyList<Stream> Open()
        {
            Opened++;
            return [Sister.Host];
        }

        public Task Pass(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), Clock);
    }
}
