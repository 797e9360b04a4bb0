using EsimModem.Carriers;

namespace EsimModem.Tests.Carriers;

/// <summary>Whose card it is: the configuration before the card, the card before the network, and of the card its provider's name before its IMSI before its number.</summary>
internal sealed class CarrierChoiceTests
{
    static readonly CarrierBook Book = CarrierBook.Read(BuiltInFiles.Carriers, [], new());

    const string Kcell = "401020000000001";

    [Test]
    public void The_configuration_goes_before_all_that_the_card_says() =>
        Assert.That(Book.Guess("altel", new CardSigns { Spn = "activ", Imsi = Kcell, Iccid = "8999702000000000001" }).Carrier!.Id, Is.EqualTo("altel"));

    [TestCase("activ", Kcell, "activ")]
    [TestCase("ACTIV ", Kcell, "activ")]
    [TestCase("Altel", "401770000000001", "altel")]
    [TestCase("izi", "401010000000001", "izi")]
    [TestCase("izi", null, "izi")]
    [TestCase("Yota", "250020000000001", "yota-ru")]
    [TestCase("Beeline", "250990000000001", "beeline-ru")]
    [TestCase("MTS", "257020000000001", "mts-by")]
    public void The_providers_name_on_the_card_says_whose_it_is(string spn, string? imsi, string carrier)
    {
        var guess = Book.Guess(null, new CardSigns { Spn = spn, Imsi = imsi });
        Assert.That(guess.Carrier?.Id, Is.EqualTo(carrier));
        Assert.That(guess.Why, Is.EqualTo($"the card calls itself {spn}"));
    }

    [TestCase("Kcell", Kcell, "activ, kcell", Description = "nobody knows whether cards of activ call themselves so too")]
    [TestCase("Tele2", "401770000000001", "altel, tele2-kz")]
    [TestCase("Beeline", "401010000000001", "beeline-kz, izi")]
    [TestCase("Nobody", Kcell, "activ, kcell")]
    [TestCase("", Kcell, "activ, kcell")]
    public void A_name_that_settles_nothing_leaves_the_question(string spn, string imsi, string brands) =>
        Assert.That(string.Join(", ", Book.Guess(null, new CardSigns { Spn = spn, Imsi = imsi }).Candidates), Is.EqualTo(brands));

    [Test]
    public void A_name_of_several_countries_needs_the_cards_country() =>
        Assert.That(Book.Guess(null, new CardSigns { Spn = "MTS" }).Candidates, Is.Empty);

    [Test]
    public void The_owner_says_by_spn_what_a_name_means()
    {
        var book = CarrierBook.Read(BuiltInFiles.Carriers, [new("own.yaml", "carrier: kcell\nspn: [Kcell]\n")], new());
        Assert.That(book.Guess(null, new CardSigns { Spn = "KCELL", Imsi = Kcell }).Carrier!.Id, Is.EqualTo("kcell"));
    }

    [Test]
    public void The_imsi_goes_before_the_cards_number_and_both_before_the_network()
    {
        Assert.That(Book.Guess(null, new CardSigns { Imsi = "250010000000001", Iccid = "8999701000000000001" }).Carrier!.Id, Is.EqualTo("mts-ru"));
        Assert.That(Book.Guess(null, new CardSigns { Iccid = "8970101000000000001", Network = "25099" }).Carrier!.Id, Is.EqualTo("mts-ru"));
        Assert.That(Book.Guess(null, new CardSigns { Iccid = "8900", Network = "25099" }).Carrier!.Id, Is.EqualTo("beeline-ru"));
    }

    [Test]
    public void A_card_of_an_unknown_network_is_not_the_card_of_its_host()
    {
        var guess = Book.Guess(null, new CardSigns { Imsi = "250500000000001", Network = "25020" });
        Assert.That(guess.Candidates, Is.Empty);
        Assert.That(guess.Why, Is.EqualTo("no carrier file knows the network 250500"));
    }

    [Test]
    public void What_replies_have_settled_is_no_question_any_more_and_its_sisters_are_remembered()
    {
        var guess = Book.Guess(null, new CardSigns { Imsi = Kcell, Settled = "activ" });
        Assert.That((guess.Carrier!.Id, guess.Brands.Count), Is.EqualTo(("activ", 2)));
        Assert.That(Book.Guess(null, new CardSigns { Imsi = Kcell, Settled = "altel" }).IsQuestion, "another network's brand settles nothing");
    }
}
