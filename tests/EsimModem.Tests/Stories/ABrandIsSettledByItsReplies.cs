using EsimModem.Bank;
using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Simulator.Commands;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Kcell and activ share network and cards: whose a card is stays a question until the card, two replies or the owner say it, and until then no money moves.</summary>
public class ABrandIsSettledByItsReplies
{
    private static readonly CardPlan Card = new("activ") { Plan = "travel-3d", Left = TimeSpan.FromHours(60) };

    [Test]
    public async Task Two_looks_whose_answers_only_one_brand_speaks_settle_it_and_its_plan_is_renewed()
    {
        await using var town = await Town.BeginIn(_ => { }, Nameless, Card);
        var first = town.Bank.Sim(town.Iccid)!.Facts;
        Assert.Multiple(() =>
        {
            Assert.That((first.Carrier, first.Plan), Is.EqualTo(("activ|kcell", (string?)null)), "one answer is read, and settles nothing");
            Assert.That(first.ValidUntil!.PlannedAs, Is.EqualTo(town.World.AccountOf(town.Iccid).ValidUntil));
            Assert.That((first.Brand!.Carrier, first.Brand.Settled), Is.EqualTo(("activ", false)));
        });
        var note = town.Until("the note", TimeSpan.FromHours(30), () => Finding(town));
        var settled = town.Bank.Sim(town.Iccid)!.Facts;
        Assert.That(note, Does.StartWith("settled by a reply: the card is activ's (activ)"));
        Assert.That((settled.Carrier, settled.Plan, settled.Brand!.Settled), Is.EqualTo(("activ", "travel-3d", true)));
        Assert.That(town.Charges(), Is.Zero);

        town.Pass(TimeSpan.FromHours(36));
        Assert.That(town.Orders(OrderKind.Renewal).Select(order => order.State), Is.EqualTo(new[] { OrderState.Confirmed }));
        Assert.That(town.Charges(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_person_who_asks_twice_in_a_minute_settles_nothing()
    {
        await using var town = await Town.BeginIn(_ => { }, Nameless, Card);
        for (var time = 0; time < 3; time++)
        {
            var asked = town.Begin(desk => desk.Ask(town.Iccid, "*100#", []));
            town.Pass(TimeSpan.FromSeconds(20));
            Assert.That((await asked).Reading.Ends, Is.Not.Null);
        }
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Brand!.Settled, Is.False);
        Assert.That(Finding(town), Is.Null);
    }

    [Test]
    public async Task An_answer_in_the_sisters_words_makes_it_a_question_that_only_the_owner_ends()
    {
        await using var town = await Town.BeginIn(_ => { }, settings => Nameless(settings) with { Renewals = RenewalMode.Observe }, Card);
        town.Until("the note", TimeSpan.FromHours(30), () => Finding(town));

        const string words = "read: [{ kind: balance, match: \"^Теңгерім: {balance:money}\\\\.? Тариф мерзімі: {validUntil:date} ?{validTime:time} дейін\" }]\n";
        town.Learn("carrier: kcell\n" + words, "carrier: activ\nread: []\n");
        town.Pass(TimeSpan.FromHours(30));
        var facts = town.Bank.Sim(town.Iccid)!.Facts;
        Assert.That((facts.Carrier, facts.Brand!.Settled, facts.Brand.Doubted), Is.EqualTo(("activ|kcell", false, true)));
        Assert.That(Finding(town), Does.StartWith("a question again: its answers were in the words of activ, and now one is in those of kcell"));
        Assert.That(town.Bank.Alerts.Open.Select(alert => (alert.What, alert.About)), Has.Member(("brand", town.Iccid)));

        town.Pass(TimeSpan.FromHours(60));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Brand!.Settled, Is.False);

        town.Box.Die(0, 1);
        town.Box.Start();
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.That(town.Bank.Alerts.Open.Select(alert => (alert.What, alert.About)), Has.Member(("brand", town.Iccid)), "after a restart it is still the owner's question");

        town.World.Unplug(0);
        town.Pass(TimeSpan.FromHours(20));
        Assert.That(town.Bank.Alerts.Open.Select(alert => alert.What), Has.Member("brand"), "it may be back tomorrow");
        town.Pass(TimeSpan.FromHours(60));
        Assert.That(town.Bank.Alerts.Open.Select(alert => alert.What), Has.No.Member("brand"));
        town.Box.Die(0, 1);
        town.Box.Start();
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.That(town.Bank.Alerts.Open.Select(alert => alert.What), Has.No.Member("brand"), "nor is it told of at every start");
        town.World.Replug(0);
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.That(town.Bank.Alerts.Open.Select(alert => alert.What), Has.Member("brand"));
    }

    [Test]
    public async Task What_was_told_of_the_brands_words_as_long_as_it_was_a_question_ends_with_it()
    {
        await using var town = await Town.BeginIn(_ => { }, settings => Nameless(settings) with { Renewals = RenewalMode.Observe }, Card with { Language = Language.Ru, Left = TimeSpan.FromHours(90) });
        var carrier = town.World.Card(town.Iccid).Carrier;
        carrier.Speak(Wording.NewAnswers);
        Assert.That(town.Until("the drift", TimeSpan.FromHours(26), () => Drift(town)), Is.EqualTo("activ|kcell *100#"));
        carrier.Speak(Wording.Usual);
        town.Until("the note", TimeSpan.FromHours(30), () => Finding(town));
        Assert.That(Drift(town), Is.Null);
    }

    [TestCase("activ", "activ")]
    [TestCase("Kcell", "activ|kcell", Description = "the host's name may stand on the cards of both")]
    [TestCase(null, "activ|kcell")]
    public async Task The_providers_name_on_the_card_is_asked_once_and_may_settle_it_at_once(string? spn, string carrier)
    {
        await using var town = await Town.BeginIn(_ => { }, Nameless, Card with { Spn = spn });
        var facts = town.Bank.Sim(town.Iccid)!.Facts;
        Assert.That((facts.Spn, facts.Carrier), Is.EqualTo((spn ?? "", carrier)));
    }

    [Test]
    public async Task A_card_that_is_too_busy_to_tell_its_name_is_asked_again()
    {
        var (isBusy, asked) = (true, 0);
        var profile = ModemProfiles.QuectelEc25.With("+CRSM", (usual, modem, command) =>
        {
            if (command[1].Number != 28486) return usual(modem, command);
            asked++;
            return isBusy ? Answer.Failed(14) : usual(modem, command);
        });
        await using var town = await Town.BeginIn(_ => { }, Nameless, Card with { Spn = "activ", Profile = profile });
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Spn, Is.Null, "nobody has said that it has none");
        isBusy = false;
        town.Pass(TimeSpan.FromMinutes(30));
        var facts = town.Bank.Sim(town.Iccid)!.Facts;
        Assert.That((facts.Spn, facts.Carrier), Is.EqualTo(("activ", "activ")));

        var before = asked;
        town.Pass(TimeSpan.FromDays(1));
        Assert.That(asked, Is.EqualTo(before), "once in its life");
    }

    [Test]
    public async Task A_clock_that_is_set_back_keeps_nobody_from_asking_a_card_for_its_name_again()
    {
        var isBusy = true;
        var profile = ModemProfiles.QuectelEc25.With("+CRSM", (usual, modem, command) => isBusy && command[1].Number == 28486 ? Answer.Failed(14) : usual(modem, command));
        await using var town = await Town.BeginIn(_ => { }, Nameless, Card with { Spn = "activ", Profile = profile });
        town.Box.Wrong = -TimeSpan.FromDays(400);
        isBusy = false;
        town.Pass(TimeSpan.FromMinutes(30));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Spn, Is.EqualTo("activ"));
    }

    [Test]
    public async Task A_card_that_once_seemed_to_have_no_name_is_asked_again_when_it_comes_while_its_brand_is_a_question()
    {
        var (spn, asked) = ("", 0);
        var profile = ModemProfiles.QuectelEc25.With("+CRSM", (usual, modem, command) =>
        {
            if (command[1].Number != 28486) return usual(modem, command);
            asked++;
            return spn.Length == 0 ? Answer.Line("+CRSM: 106,130,\"\"") : usual(modem, command);
        });
        await using var town = await Town.BeginIn(_ => { }, Nameless, Card with { Spn = "activ", Profile = profile });
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Spn, Is.Empty);
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That((asked, town.Bank.Sim(town.Iccid)!.Facts.Carrier), Is.EqualTo((1, "activ|kcell")));
        town.Box.Die(0, 1);
        spn = "activ";
        town.Box.Start();
        town.Pass(TimeSpan.FromMinutes(1));
        var facts = town.Bank.Sim(town.Iccid)!.Facts;
        Assert.That((facts.Spn, facts.Carrier, asked), Is.EqualTo(("activ", "activ", 2)));
    }

    [Test]
    public async Task A_modem_that_reads_no_names_is_not_asked_for_ever()
    {
        var asked = 0;
        var profile = ModemProfiles.QuectelEc25.With("+CRSM", (usual, modem, command) =>
        {
            if (command[1].Number != 28486) return usual(modem, command);
            asked++;
            return Answer.Error;
        });
        await using var town = await Town.BeginIn(_ => { }, Nameless, Card with { Profile = profile });
        town.Pass(TimeSpan.FromDays(2));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Spn, Is.Null);
        Assert.That(asked, Is.InRange(2, 5));
    }

    [Test]
    public async Task What_the_owner_says_needs_neither()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card with { Spn = "Kcell" });
        town.Pass(TimeSpan.FromHours(30));
        var facts = town.Bank.Sim(town.Iccid)!.Facts;
        Assert.That((facts.Carrier, facts.Spn, facts.Brand), Is.EqualTo(("activ", (string?)null, (BrandGuess?)null)));
    }

    private static string? Drift(Town town) => town.Bank.Alerts.Open.FirstOrDefault(alert => alert.What == EsimModem.Bank.Drift.What)?.About;

    private static BankSettings Nameless(BankSettings settings) =>
        settings with { Renewals = RenewalMode.On, Sims = [.. settings.Sims.Select(sim => sim with { Carrier = null })] };

    private static string? Finding(Town town) =>
        town.Ledger.History(town.Iccid, 200, null).FirstOrDefault(row => row.What == NoteKind.Finding && !row.Text.Contains("in other words", StringComparison.Ordinal))?.Text;
}
