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
        var without = Vocabulary.BuiltIn.Without(Vocabulary.BuiltIn.Languages.Single(one => one.Id == "kk").Phrases.Where(one => one.Words == "қаржы").ToHashSet());
        Assert.That(Marker.Marks("Сіздің қаржы: 500 теңге", without).Select(mark => mark.Sense), Has.None.EqualTo(Sense.Debt));
    }
}
