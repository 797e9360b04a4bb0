using System.Text;
using EsimModem.Bank;
using EsimModem.Ledger;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Simulator.Commands;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Money rules 6 and 8 at the wire: no question dials what spends, and an order goes out over the card that it is for, or not at all.</summary>
public class OnlyAnOrderSpends
{
    [TestCase("*200#", "1")]
    [TestCase("*200*1#")]
    public async Task A_question_with_the_code_of_an_order_is_not_dialled(string code, params string[] replies)
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(90) });
        var asked = town.Do(desk => desk.Ask(town.Iccid, code, replies));
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That((await Assert.ThrowsAsync<DeskException>(() => asked))!.Reason, Is.EqualTo(DeskRefusal.Forbidden));
        Assert.That(town.Charges(), Is.Zero);
    }

    [TestCase("*131*2#", 1)]
    [TestCase("*100#", 3)]
    public async Task A_code_that_no_file_knows_is_dialled_once_whatever_the_modem_says(string code, int times)
    {
        var deaf = ModemProfiles.Generic with { Own = new Dictionary<string, Handler> { ["+CUSD"] = (_, command) => command.Count > 1 ? new Answer(Final.Error) : Answer.Ok } };
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell") { Profile = deaf });
        var dialled = 0;
        town.World.Modems[0].OnReceive = octets => dialled += Encoding.Latin1.GetString(octets.Span).Split("AT+CUSD=1,").Length - 1;
        var asked = town.Do(desk => desk.Ask(town.Iccid, code, []));
        town.Pass(TimeSpan.FromSeconds(20));
        await Assert.ThrowsAsync<DeskException>(() => asked);
        Assert.That(dialled, Is.EqualTo(times));
    }

    [Test]
    public async Task When_its_first_byte_leaves_the_order_is_being_sent_in_the_book()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(31) });
        var states = new List<OrderState?>();
        town.World.Modems[0].OnReceive = octets =>
        {
            if (Encoding.Latin1.GetString(octets.Span).Contains("*200#", StringComparison.Ordinal)) states.Add(town.Orders(OrderKind.Renewal) is [var order, ..] ? order.State : null);
        };
        town.Pass(TimeSpan.FromHours(3));
        Assert.That(states, Is.EqualTo(new OrderState?[] { OrderState.Sending }));
    }

    [Test]
    public async Task A_hold_that_comes_while_the_network_is_looked_at_stays()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(31) });
        var isLooked = false;
        town.World.Modems[0].OnReceive = octets => isLooked |= town.Bank.Sim(town.Iccid)?.Next?.Step == Step.Renew && Encoding.Latin1.GetString(octets.Span).Contains("AT+CREG?", StringComparison.Ordinal);
        town.PassTo(TimeSpan.FromHours(3), () => isLooked);
        Assert.That((isLooked, town.Orders(OrderKind.Renewal).Count), Is.EqualTo((true, 0)), "the look before money");
        var held = town.Begin(async desk =>
        {
            await desk.Hold(town.Iccid, "wait", "owner");
            return true;
        });
        town.Pass(TimeSpan.FromHours(8));
        Assert.That(await held, Is.True);
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Holds.Select(hold => hold.Kind), Does.Contain(HoldKind.Person));
        Assert.That(town.Charges(), Is.Zero);
    }

    [Test]
    public async Task Odd_words_after_a_reply_that_may_have_spent_refuse_nothing()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(31) });
        town.World.Modems[0].Inject(new Injection(Fault.LoseReply, When: "принята"));
        town.Until("an order on its way", TimeSpan.FromHours(3), () => town.Orders(OrderKind.Renewal).FirstOrDefault(one => one.State == OrderState.Sending));
        town.Pass(TimeSpan.FromSeconds(20));
        town.World.Modems[0].Notify("+CUSD: 0,\"Thank you for calling.\",15");
        town.Pass(TimeSpan.FromSeconds(5));
        Assert.That(town.Orders(OrderKind.Renewal).Single().Evidence[^1], Has.Property("What").EqualTo("answered").And.Property("Text").Contains("Thank you"));
        Assert.That(town.Orders(OrderKind.Renewal).Single().State, Is.EqualTo(OrderState.Unknown));
    }

    [Test]
    public async Task Two_who_press_renew_at_once_buy_one_renewal()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(90) });
        var first = town.Do(desk => desk.Renew(town.Iccid, false, "Ayan"));
        var second = town.Do(desk => desk.Renew(town.Iccid, false, "Dana"));
        town.Pass(TimeSpan.FromHours(5));
        Assert.That((await first).Id, Is.EqualTo(1));
        Assert.That((await Assert.ThrowsAsync<DeskException>(() => second))!.Reason, Is.EqualTo(DeskRefusal.AlreadyOpen));
        Assert.That(town.Charges(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_hold_that_a_person_presses_between_plan_and_dialling_stops_the_order()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(31) });
        town.PassTo(TimeSpan.FromHours(3), () => town.Orders(OrderKind.Renewal).Count > 0);
        Assert.That(town.Orders(OrderKind.Renewal).Single().State, Is.EqualTo(OrderState.Planned));
        await town.Do(desk => desk.Hold(town.Iccid, "odd charges", "Ayan"));
        town.Pass(TimeSpan.FromHours(6));
        Assert.That(town.Charges(), Is.Zero);
    }

    [Test]
    public async Task Another_card_in_the_modem_is_not_charged_for_an_order()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(31) }, new CardPlan("kcell") { Left = TimeSpan.FromHours(200) });
        var other = town.World.Cards[1].Iccid;
        town.PassTo(TimeSpan.FromHours(3), () => town.Orders(OrderKind.Renewal).Count > 0);
        Assert.That(town.Orders(OrderKind.Renewal), Has.One.Property("State").EqualTo(OrderState.Planned), "written, and not sent yet");

        town.World.MoveCard(other, 0);
        town.Pass(TimeSpan.FromHours(6));

        Assert.That(town.World.Ledger.Charges(other), Is.Empty);
        Assert.That(town.Charges(), Is.Zero, "its own card lies on the table");
    }
}
