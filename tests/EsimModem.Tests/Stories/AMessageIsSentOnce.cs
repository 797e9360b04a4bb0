using EsimModem.Bank;
using EsimModem.Carriers;
using EsimModem.Ledger;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Store;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>A message is an order: it leaves once, its fate is told as it is known, and one of which nobody knows is never sent again.</summary>
public class AMessageIsSentOnce
{
    internal const string Words = "The kiosk is out of paper";
    internal const string Friend = "+77770000001";
    internal static readonly string Long = string.Join(' ', Enumerable.Range(1, 30).Select(number => $"Строка {number} 😀"));

    [Test]
    public async Task It_goes_out_whole_and_the_card_that_it_is_for_has_it()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"), new CardPlan("activ"));
        var other = town.World.Cards[1];
        var order = await town.Do(desk => desk.Send(town.Iccid, other.Number, Long, "owner"));
        town.Pass(TimeSpan.FromMinutes(5));
        var sent = town.Ledger.Messages(town.Iccid, 10, null).Single();
        Assert.Multiple(() =>
        {
            Assert.That(town.World.Sent, Has.Count.EqualTo(6).And.All.Property("To").EqualTo(other.Number));
            Assert.That(town.Ledger.Find(order.Id)!.State, Is.EqualTo(OrderState.Confirmed));
            Assert.That((sent.Text, sent.Envelope.Parts, sent.Envelope.Party, sent.Delivery), Is.EqualTo((Long, 6, other.Number, Message.Delivered)));
            Assert.That(town.Ledger.Messages(other.Iccid, 10, null).Single().Text, Is.EqualTo(Long));
            Assert.That(town.Ledger.History(town.Iccid, 100, null).Count(row => row.Words == Long), Is.EqualTo(1), "its text stands once in the book");
            Assert.That(((Book)town.Ledger).Verify(), Is.Null);
        });
    }

    [Test]
    public async Task Nobody_knows_of_one_whose_answer_was_lost_until_its_report_comes()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        town.World.Modems[0].Inject(new Injection(Fault.LoseReply, "message"));
        var order = await town.Do(desk => desk.Send(town.Iccid, Friend, Words, "owner"));
        town.Pass(TimeSpan.FromMinutes(10));
        var evidence = town.Ledger.Find(order.Id)!.Evidence.Select(seen => seen.What);
        Assert.Multiple(() =>
        {
            Assert.That(evidence, Is.EqualTo(new[] { "sent", "silence", "reported", Message.Delivered }));
            Assert.That(town.Ledger.Find(order.Id)!.State, Is.EqualTo(OrderState.Confirmed));
            Assert.That(town.World.Sent, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task Without_a_report_a_person_says_and_it_is_never_sent_again()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        town.World.Modems[0].Inject(new Injection(Fault.NoReference, "message"));
        town.World.Modems[0].Inject(new Injection(Fault.NoReport));
        var order = await town.Do(desk => desk.Send(town.Iccid, Friend, Words, "owner"));
        town.Pass(TimeSpan.FromHours(30));
        town.Box.Die(0, 1);
        town.Pass(TimeSpan.FromMinutes(1));
        town.Box.Start();
        town.Pass(TimeSpan.FromHours(1));
        Assert.Multiple(() =>
        {
            Assert.That(town.Ledger.Find(order.Id)!.State, Is.EqualTo(OrderState.Unknown));
            Assert.That(town.World.Sent, Has.Count.EqualTo(1));
            Assert.That(town.Task(TaskKind.Look)?.Order?.Id, Is.EqualTo(order.Id));
            Assert.That(town.Bank.Alerts.Open.Select(alert => alert.What), Does.Contain("message"));
        });
        Assert.That(async () => await town.Do(desk => desk.Send(town.Iccid, Friend, "another one", "owner")), Throws.TypeOf<DeskException>().With.Property("Reason").EqualTo(DeskRefusal.AlreadyOpen));
        await town.Do(desk => desk.Resolve(order.Id, Resolution.DidNotHappen, null, "owner"));
        Assert.That(town.Bank.Alerts.Open.Select(alert => alert.What), Does.Not.Contain("message"));
        Assert.That(town.Task(TaskKind.Look), Is.Null);
        await town.Do(desk => desk.Send(town.Iccid, Friend, "another one", "owner"));
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.That(town.World.Sent.Select(sent => sent.Text), Is.EqualTo(new[] { Words, "another one" }));
    }

    [Test]
    public async Task The_red_button_stops_it_between_two_parts()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        var order = town.Begin(desk => desk.Send(town.Iccid, Friend, Long, "owner"));
        town.PassTo(TimeSpan.FromMinutes(1), () => town.World.Sent.Count == 2);
        await town.Do(desk => desk.Hold(null, "stop", "owner"));
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That((town.Ledger.Find((await order).Id)!.State, town.World.Sent.Count), Is.EqualTo((OrderState.Abandoned, 2)).Or.EqualTo((OrderState.Abandoned, 3)));
    }

    [Test]
    public async Task One_that_waited_a_day_is_given_up_and_keeps_no_other_away()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        town.World.Unplug(0);
        town.Pass(TimeSpan.FromMinutes(1));
        var first = await town.Do(desk => desk.Send(town.Iccid, Friend, "too late", "owner"));
        town.Pass(TimeSpan.FromHours(25));
        var second = await town.Do(desk => desk.Send(town.Iccid, Friend, "too late as well", "owner"));
        town.Pass(TimeSpan.FromHours(25));
        town.World.Replug(0);
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(new[] { first, second }.Select(order => town.Ledger.Find(order.Id)!.State), Is.All.EqualTo(OrderState.Abandoned));
        Assert.That(town.World.Sent, Is.Empty);
    }

    [Test]
    public async Task A_persons_word_ends_one_that_still_waits_whatever_he_says()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        town.World.Unplug(0);
        town.Pass(TimeSpan.FromMinutes(1));
        foreach (var word in Enum.GetValues<Resolution>())
        {
            var order = await town.Do(desk => desk.Send(town.Iccid, Friend, Words, "owner"));
            await town.Do(desk => desk.Resolve(order.Id, word, null, "owner"));
            Assert.That(town.Ledger.Find(order.Id)!.IsOpen, Is.False, $"{word}");
        }
        town.World.Replug(0);
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(town.World.Sent, Is.Empty);
    }

    [Test]
    public async Task What_a_person_writes_beside_it_is_no_number_of_the_network()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        var order = await town.Do(desk => desk.Send(town.Iccid, Friend, Words, "owner"));
        town.Pass(TimeSpan.FromMinutes(1));
        var sent = town.Ledger.Find(order.Id)!;
        var said = sent with { Evidence = [.. sent.Evidence, new Evidence(town.Now, Evidence.Person, "it lies under 77")] };
        Assert.That(References.Of(sent), Is.EqualTo(new byte[] { 0 }));
        Assert.That(References.Of(said), Is.EqualTo(new byte[] { 0 }));
    }

    [Test]
    public async Task It_waits_for_a_card_that_is_away()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        town.World.Unplug(0);
        town.Pass(TimeSpan.FromMinutes(1));
        var order = await town.Do(desk => desk.Send(town.Iccid, Friend, Words, "owner"));
        town.Pass(TimeSpan.FromHours(3));
        Assert.That(town.Ledger.Find(order.Id)!.State, Is.EqualTo(OrderState.Planned));
        town.World.Replug(0);
        town.Until("the message", TimeSpan.FromMinutes(2), () => town.World.Sent.Count == 1 ? "sent" : null);
    }

    [TestCase("42")]
    [TestCase("38")]
    public async Task A_network_that_is_crowded_is_asked_again(string cause)
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        var asked = CommandsOf(town, "AT+CMGS=");
        for (var times = 0; times < 2; times++) town.World.Modems[0].Inject(new Injection(Fault.MessageRefused, Text: cause));
        var order = await town.Do(desk => desk.Send(town.Iccid, Friend, Words, "owner"));
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.That((town.Ledger.Find(order.Id)!.State, town.World.Sent.Count, asked()), Is.EqualTo((OrderState.Confirmed, 1, 3)));
    }

    [Test]
    public async Task A_modem_without_room_is_given_some_before_it_is_asked_again()
    {
        await using var town = await Town.BeginIn(_ => { }, settings => settings with { Renewals = RenewalMode.Observe, Modems = settings.Modems with { MailPoll = TimeSpan.FromHours(10) } }, new CardPlan("kcell"));
        town.World.Modems[0].NeedRoomToSend();
        town.World.Modems[0].FallSilent(TimeSpan.FromMinutes(1));
        for (var number = 0; number < 25; number++) town.World.WriteTo(town.Iccid, "Kcell", $"message {number}");
        town.Pass(TimeSpan.FromMinutes(2));
        Assert.That(town.Ledger.Messages(town.Iccid, 100, null), Is.Empty, "nobody heard of them");
        var asked = CommandsOf(town, "AT+CMGS=");
        var order = await town.Do(desk => desk.Send(town.Iccid, Friend, Words, "owner"));
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.That((town.Ledger.Find(order.Id)!.State, town.World.Sent.Count, asked()), Is.EqualTo((OrderState.Confirmed, 1, 2)));
        Assert.That(town.Ledger.Messages(town.Iccid, 100, null), Has.Count.EqualTo(26));
    }

    [TestCase("21", OrderState.Refused)]
    [TestCase("331", OrderState.Unknown)]
    [TestCase("500", OrderState.Unknown)]
    [TestCase("332", OrderState.Unknown)]
    [TestCase("515", OrderState.Unknown)]
    public async Task A_refusal_is_final_and_a_vague_one_is_none(string cause, object state)
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        town.World.Modems[0].Inject(new Injection(Fault.MessageRefused, Text: cause));
        var order = await town.Do(desk => desk.Send(town.Iccid, Friend, Words, "owner"));
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That((town.Ledger.Find(order.Id)!.State, town.World.Sent.Count), Is.EqualTo(((OrderState)state, 0)));
    }

    [Test]
    public async Task A_modem_that_never_asks_for_the_text_has_sent_nothing_and_is_asked_again()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        var asked = CommandsOf(town, "AT+CMGS=");
        town.World.Modems[0].Inject(new Injection(Fault.Silence, "CMGS"));
        var order = await town.Do(desk => desk.Send(town.Iccid, Friend, Words, "owner"));
        town.Pass(TimeSpan.FromMinutes(2));
        Assert.That((town.Ledger.Find(order.Id)!.State, town.World.Sent.Count, asked()), Is.EqualTo((OrderState.Confirmed, 1, 2)));
    }

    [Test]
    public async Task What_left_before_a_part_that_was_refused_is_no_refused_order()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        // The second part bears its number in its header.
        town.World.Modems[0].Inject(new Injection(Fault.MessageRefused, "0602", Text: "21"));
        var order = await town.Do(desk => desk.Send(town.Iccid, Friend, Long, "owner"));
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.That((town.Ledger.Find(order.Id)!.State, town.World.Sent.Count), Is.EqualTo((OrderState.Abandoned, 1)));
    }

    [TestCase(10 * 60)]
    [TestCase(20)]
    public async Task The_red_button_stops_it_and_its_release_lets_it_go(int seconds)
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        town.World.Unplug(0);
        town.Pass(TimeSpan.FromMinutes(1));
        await town.Do(desk => desk.Send(town.Iccid, Friend, Words, "owner"));
        await town.Do(desk => desk.Hold(null, "stop", "owner"));
        town.World.Replug(0);
        town.Pass(TimeSpan.FromSeconds(seconds));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Registered, Is.True, "it could send");
        Assert.That(town.World.Sent, Is.Empty);
        await town.Do(desk => desk.Release(null, "owner"));
        town.Pass(TimeSpan.FromMinutes(2));
        Assert.That(town.World.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_it_costs_is_a_fee_of_the_statement_and_nothing_unexplained()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell") { Balance = 100, Left = TimeSpan.FromDays(2.5) });
        Price(town, "15 KZT");
        town.World.Carriers.Single(carrier => carrier.Key == "kcell").MessagePrice = 15;
        town.Pass(TimeSpan.FromHours(8));
        var order = await town.Do(desk => desk.Send(town.Iccid, Friend, Long, "owner"));
        town.Pass(TimeSpan.FromHours(8));
        var line = Statements.Of(town.Ledger, town.Iccid, town.Now.AddHours(-12), town.Now).Single();
        Assert.Multiple(() =>
        {
            Assert.That(town.Ledger.Find(order.Id)!.Receipt?.Paid, Is.EqualTo(new Money(90, "KZT")), "six parts");
            Assert.That((line.Opening, line.Fees, line.Unexplained, line.Closing), Is.EqualTo((100m, 90m, 0m, 10m)));
            Assert.That(town.Ledger.History(town.Iccid, 100, null).Where(row => row.What == NoteKind.Finding).Select(row => row.Text), Is.Empty);
        });
    }

    [Test]
    public async Task One_that_would_pass_the_caps_is_refused_before_it_is_written()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        Price(town, "12001 KZT");
        Assert.That(async () => await town.Do(desk => desk.Send(town.Iccid, Friend, Words, "owner")), Throws.TypeOf<DeskException>().With.Message.Contains("would pass the cap"));
        Assert.That(town.Ledger.Messages(town.Iccid, 10, null), Is.Empty);
    }

    /// <summary>How many commands that begin so the modem is given from now on.</summary>
    private static Func<int> CommandsOf(Town town, string beginning)
    {
        var count = 0;
        town.World.Modems[0].OnReceive += bytes => count += System.Text.Encoding.Latin1.GetString(bytes.Span).Split(beginning).Length - 1;
        return () => count;
    }

    private static void Price(Town town, string price)
    {
        File.AppendAllText(Path.Combine(town.Box.Folder, "carriers.d", "kcell.yaml"), $"\nmessage: {price}\n");
        town.Box.Reload();
        town.Pass(TimeSpan.FromSeconds(1));
    }
}
