using System.Text;
using EsimModem.Carriers.Replies;
using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Half of a figure is a figure: of a text with a hole in it nothing is answered, believed or booked.</summary>
public class ATornTextDecidesNothing
{
    private static readonly CardPlan Card = new("kcell") { Left = TimeSpan.FromHours(31), Language = Language.En };

    [TestCase(null)]
    [TestCase("+CREG: 1")]
    [TestCase("RING")]
    public async Task A_menu_whose_price_lost_its_digits_is_left_and_nothing_is_bought(string? inside)
    {
        await using var town = await Town.Begin(RenewalMode.On, Card);
        var written = Written(town);
        town.World.Card(town.Iccid).Carrier.SetPrice("travel-3d", 1990);
        town.World.Modems[0].Inject(new Injection(Fault.TornAnswer, "3 days - 19", Text: inside));
        var order = town.Until("the end of the order", TimeSpan.FromHours(3), () => town.Orders(OrderKind.Renewal).FirstOrDefault(one => one.State == OrderState.Refused));
        Assert.That(order.Evidence[^1], Has.Property("What").EqualTo("wording").And.Property("Text").StartsWith("only a part of the words came"));
        Assert.That(written.Where(line => line.Contains("CUSD", StringComparison.Ordinal)).TakeLast(2), Is.EqualTo(new[] { "AT+CUSD=1,\"*200#\",15", "AT+CUSD=2" }), "the menu is left unanswered");
        Assert.That(town.Charges(), Is.Zero);
    }

    [Test]
    public async Task After_a_reply_that_may_have_spent_half_a_sentence_is_no_yes_and_no_no()
    {
        await using var town = await Town.Begin(RenewalMode.On, Card);
        town.World.Modems[0].Inject(new Injection(Fault.TornAnswer, "Request accepted"));
        var order = town.Until("the answer", TimeSpan.FromHours(3), () => town.Orders(OrderKind.Renewal).FirstOrDefault(one => one.Evidence is [.., { What: "answered" }]));
        Assert.That((order.State, order.Evidence[^1].Text), Is.EqualTo((OrderState.Unknown, "only a part of the words came: Request accepted")));
        town.Pass(TimeSpan.FromDays(1));
        Assert.That(town.Charges(), Is.EqualTo(1), "and it is looked at, never sent again");
    }

    [Test]
    public async Task A_torn_answer_is_asked_for_once_more_and_the_whole_one_counts()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card);
        town.World.Modems[0].Inject(new Injection(Fault.TornAnswer, "Balance: 5", Text: "+CREG: 1"));
        var asked = town.Begin(desk => desk.Ask(town.Iccid, "*100#", []));
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.That((await asked).Reading.Balance, Is.EqualTo(Some.Tenge(5000)));
        Assert.That(Rows(town), Has.One.EqualTo("asked *100#: only a part of it came, so it is asked once more"));
        Assert.That(Facts(town), Has.Property("Balance").EqualTo(Some.Tenge(5000)).And.Property("Holds").Empty);
        Assert.That(town.Ledger.Movements(town.Iccid, DateTimeOffset.MinValue, town.Now), Has.Count.EqualTo(1), "no money is told to have moved");
    }

    [Test]
    public async Task Torn_twice_it_is_shown_as_unreadable_and_holds_until_a_whole_one_comes()
    {
        await using var town = await Town.Begin(RenewalMode.On, Card with { Left = TimeSpan.FromHours(90) });
        for (var times = 0; times < 2; times++) town.World.Modems[0].Inject(new Injection(Fault.TornAnswer, "Balance: 5"));
        var asked = town.Begin(desk => desk.Ask(town.Iccid, "*100#", []));
        town.Pass(TimeSpan.FromMinutes(1));
        var answer = await asked;
        Assert.Multiple(() =>
        {
            Assert.That((answer.Text, answer.Reading.Kind, answer.Reading.Why), Is.EqualTo(("Balance: 5", ReadingKind.Unreadable, "only a part of it came")));
            Assert.That(Facts(town).Balance, Is.EqualTo(Some.Tenge(5000)));
            Assert.That(Facts(town).Holds.Select(hold => hold.Kind), Is.EqualTo(new[] { HoldKind.Wording }));
            Assert.That(town.Bank.Alerts.Open.Single().Remedy, Does.StartWith("Kcell answered *100#, and only a part of it came"), "and no other wording is told of");
        });
        town.Pass(TimeSpan.FromMinutes(10));
        Assert.That(Facts(town).Holds, Is.Empty);
        Assert.That(town.Bank.Alerts.Open, Is.Empty);
    }

    [Test]
    public async Task A_code_that_a_person_dials_shows_the_words_and_why_they_are_not_read()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card);
        town.World.Modems[0].Inject(new Injection(Fault.LoseReply, "*372#"));
        var asked = town.Begin(desk => desk.Ask(town.Iccid, "*372#", []));
        town.Pass(TimeSpan.FromSeconds(5));
        town.World.Modems[0].Notify("+CUSD: 0,\"Balance: 1");
        town.Pass(TimeSpan.FromSeconds(5));
        var answer = await asked;
        Assert.That((answer.Text, answer.Reading.Kind, answer.Reading.Balance, answer.Reading.Why), Is.EqualTo(("Balance: 1", ReadingKind.Unreadable, (EsimModem.Carriers.Money?)null, "only a part of it came")));
    }

    private static List<string> Written(Town town)
    {
        var lines = new List<string>();
        town.World.Modems[0].OnReceive = octets => lines.AddRange(Encoding.Latin1.GetString(octets.Span).Split('\r', StringSplitOptions.RemoveEmptyEntries));
        return lines;
    }

    private static SimFacts Facts(Town town) => town.Bank.Sim(town.Iccid)!.Facts;

    private static IEnumerable<string> Rows(Town town) => town.Ledger.History(town.Iccid, 200, null).Where(row => row.What == NoteKind.Reading).Select(row => row.Text);
}
