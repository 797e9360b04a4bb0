using EsimModem.Carriers.General;

namespace EsimModem.Tests.Carriers.General;

/// <summary>What is written in Cyrillic is the word that is spelled so, and not one of another language that only folds to the same.</summary>
internal sealed class CyrillicSpellingTests
{
    [TestCase("қаржы", "қарзи", false)]
    [TestCase("қарзи", "карзи", true)]
    [TestCase("Балланс", "баланс", true)]
    [TestCase("остаётся", "остается", true)]
    [TestCase("қaржы", "қарзи", true, TestName = "Of Latin letters inside a word nobody can tell")]
    [TestCase("рахунку", "рахун*", true)]
    [TestCase("рахунку", "жахун*", false)]
    [TestCase("на\nсчету", "на сч*", true)]
    [TestCase("на 5 счету", "на * счету", true)]
    [TestCase("долг", "", true)]
    public void Fits(string written, string words, bool fits) => Assert.That(CyrillicSpelling.Fits(written, words), Is.EqualTo(fits));

    [Test]
    public void No_word_of_money_is_a_debt_of_another_language()
    {
        HashSet<Phrase> own = [.. Vocabulary.BuiltIn.Languages.Single(one => one.Id == "kk").Phrases.Where(phrase => phrase.Words == "қаржы")];
        Assert.That(own, Has.Count.EqualTo(1));
        Assert.That(Marker.Marks("Сизнинг қарзи: 500 сум", Vocabulary.BuiltIn).Select(mark => mark.Sense), Has.Some.EqualTo(Sense.Debt), "the Uzbek word is one");
        Assert.That(Marker.Marks("Сіздің қаржы: 500 теңге", Vocabulary.BuiltIn.Without(own)).Select(mark => mark.Sense), Has.None.EqualTo(Sense.Debt));
    }
}
