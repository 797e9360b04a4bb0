using EsimModem.Carriers.Orders;

namespace EsimModem.Tests.Carriers;

/// <summary>The owner's files stand over the built-in ones, and a card finds its carrier or stays a question.</summary>
internal sealed class CarrierBookTests
{
    const string Other = "carrier: other\ncountry: KZ\nzone: Asia/Almaty\ncurrency: KZT\nnetworks: [\"40177\"]\n";

    [Test]
    public void An_owners_file_merges_key_by_key_and_replaces_lists()
    {
        var (book, faults) = SomeCarriers.Read(
            [SomeCarriers.Whole, SomeCarriers.Sister],
            ["carrier: kcell\ncare: \"3030\"\nsettles: { pay: 5h }\nsenders: [KCELL]\nrenew: { ussd: { proven: true } }\n"]);
        Assert.That(faults, Is.Empty);
        var kcell = book.Find("kcell")!;
        Assert.Multiple(() =>
        {
            Assert.That((kcell.Name, kcell.Care), Is.EqualTo(("Kcell", "3030")));
            Assert.That(kcell.Settles.Of(WayKind.Pay), Is.EqualTo(TimeSpan.FromHours(5)));
            Assert.That(kcell.Settles.Of(WayKind.Voucher), Is.EqualTo(TimeSpan.FromHours(2)));
            Assert.That(kcell.Senders, Is.EqualTo(new[] { "KCELL" }));
            Assert.That((kcell.Renew.Ussd!.Proven, kcell.Renew.Ussd.Code), Is.EqualTo((true, "*200#")));
            Assert.That(kcell.Files, Is.EqualTo(new[] { "carriers/f0.yaml", "own0.yaml" }));
        });
    }

    [Test]
    public void A_fault_in_an_owners_file_names_that_file()
    {
        var (_, faults) = SomeCarriers.Read([SomeCarriers.Whole, SomeCarriers.Sister], ["carrier: kcell\nsettles: { pay: soon }\n"]);
        Assert.That(faults.Single().ToString(), Does.StartWith("own0.yaml:2:17: `pay` must be a duration"));
    }

    [Test]
    public void Two_files_of_the_owner_for_one_carrier_are_a_fault()
    {
        var (_, faults) = SomeCarriers.Read([], [Other, "carrier: other\ncare: \"1\"\n"]);
        Assert.That(faults.Single().ToString(), Is.EqualTo("own1.yaml:1:10: `other` is already described by own0.yaml; put both into one file"));
    }

    [Test]
    public void Brands_that_share_network_and_cards_stay_a_question()
    {
        var book = SomeCarriers.Read([SomeCarriers.Whole, SomeCarriers.Sister, Other], []).Book;
        var guess = book.Guess(null, "8999702000000000001", "40102");
        Assert.That(guess.Carrier, Is.Null);
        Assert.That(guess.IsQuestion, Is.True);
        Assert.That(guess.Candidates.Select(carrier => carrier.Id), Is.EqualTo(new[] { "activ", "kcell" }));
        Assert.That(guess.Ask.Select(question => question.Text), Is.EqualTo(new[] { "*100#" }));
    }

    [Test]
    public void The_configuration_beats_card_and_network()
    {
        var book = SomeCarriers.Read([SomeCarriers.Whole, SomeCarriers.Sister, Other], []).Book;
        Assert.That(book.Guess("other", "8999702000000000001", "40102").Carrier!.Id, Is.EqualTo("other"));
        var wrong = book.Guess("kcel", null, null);
        Assert.That(wrong.Candidates, Is.Empty);
        Assert.That(wrong.Why, Does.Contain("did you mean `kcell`?"));
    }

    [Test]
    public void One_fitting_carrier_is_the_carrier()
    {
        var book = SomeCarriers.Read([SomeCarriers.Whole, SomeCarriers.Sister, Other], []).Book;
        Assert.That(book.Guess(null, "8999777000000000001", "40177").Carrier!.Id, Is.EqualTo("other"));
        Assert.That(book.Guess(null, null, "401770000000001").Carrier!.Id, Is.EqualTo("other"), "a whole IMSI will do");
        Assert.That(book.Guess(null, "8944", "23410").Candidates, Is.Empty);
    }

    [Test]
    public void A_network_claimed_by_the_owner_is_the_owners()
    {
        var book = SomeCarriers.Read([SomeCarriers.Whole, SomeCarriers.Sister], ["carrier: mine\ncountry: KZ\nzone: Asia/Almaty\ncurrency: KZT\nnetworks: [\"40102\"]\n"]).Book;
        Assert.That(book.Guess(null, null, "40102").Carrier!.Id, Is.EqualTo("mine"));
        Assert.That(book.Guess("kcell", null, "40102").Carrier!.Id, Is.EqualTo("kcell"));
    }

    [Test]
    public void An_owner_who_states_a_sisters_network_settles_the_question()
    {
        var book = SomeCarriers.Read([SomeCarriers.Whole, SomeCarriers.Sister], ["carrier: activ\nnetworks: [\"40102\"]\n"]).Book;
        Assert.That(book.Guess(null, "8999702000000000001", "40102").Carrier!.Id, Is.EqualTo("activ"));
    }

    [Test]
    public void A_plans_own_way_goes_before_the_carriers()
    {
        var own = SomeCarriers.Whole.Replace("renew: {}", "renew: { ussd: { code: \"*300#\" } }", StringComparison.Ordinal);
        var kcell = SomeCarriers.Read([own, SomeCarriers.Sister], []).Book.Find("kcell")!;
        var ways = kcell.RenewalOf(kcell.Plans[0]);
        Assert.That(ways.Ussd!.Code, Is.EqualTo("*300#"));
        Assert.That(ways.Auto, Is.Not.Null);
    }
}
