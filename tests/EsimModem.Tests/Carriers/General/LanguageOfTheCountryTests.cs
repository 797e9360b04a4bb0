using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;

namespace EsimModem.Tests.Carriers.General;

/// <summary>Words that several languages have mean what they mean in those of the country.</summary>
internal sealed class LanguageOfTheCountryTests
{
    static readonly ReplyReader Reader = new(CarrierBook.Read(BuiltInFiles.Carriers, [], new()), Vocabulary.BuiltIn);

    // Bulgarian calls the balance so, Russian a debt.
    [TestCase("BG", "5.00 EUR")]
    [TestCase("TJ", null)]
    public void A_word_of_two_languages_is_that_of_the_country(string country, string? balance) =>
        Assert.That(Reader.ReadUnguarded(new("Кредит 5") { Country = country }).Balance?.ToString(), Is.EqualTo(balance));

    // "do" is a word of Portuguese, and in transliterated Russian the end of a date.
    [TestCase("KG", "2026-05-29")]
    [TestCase("BR", null)]
    public void Transliterated_words_of_the_country_count_as_much_as_those_that_are_written_so(string country, string? until) =>
        Assert.That(Reader.ReadUnguarded(new("Balans 205;inet 10.2Gb;do 29.05.2026") { Country = country }).ValidUntil?.ToString(), Is.EqualTo(until));

    [Test]
    public void Each_language_says_where_it_is_spoken_and_a_country_that_nobody_knows_has_none()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Vocabulary.BuiltIn.Languages.Where(language => language.Countries.Count == 0).Select(language => language.Id), Is.EqualTo(["any"]));
            Assert.That(Vocabulary.BuiltIn.SpokenIn("kz"), Is.EquivalentTo(["kk", "ru"]));
            Assert.That(Vocabulary.BuiltIn.SpokenIn("XX"), Is.Empty);
            Assert.That(Vocabulary.BuiltIn.SpokenIn(null), Is.Empty);
        });
    }

    [Test]
    public void The_same_words_are_read_anew_for_another_country()
    {
        var reader = new ReplyReader(CarrierBook.Read([], [], new()), Vocabulary.BuiltIn);
        string? Balance(string country) => reader.ReadUnguarded(new("Кредит 5") { Country = country }).Balance?.ToString();
        Assert.That(new[] { "BG", "BG", "BG", "TJ", "TJ", "BG" }.Select(Balance), Is.EqualTo(["5.00 EUR", "5.00 EUR", "5.00 EUR", null, null, "5.00 EUR"]));
    }
}
