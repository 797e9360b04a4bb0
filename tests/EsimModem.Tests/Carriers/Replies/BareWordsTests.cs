using EsimModem.Carriers.Replies;

namespace EsimModem.Tests.Carriers.Replies;

/// <summary>A wording is kept without anybody's figures.</summary>
internal sealed class BareWordsTests
{
    [Test]
    public void Digits_are_zeros_and_lines_are_one() =>
        Assert.That(BareWords.Of("Баланс: 1 250,50 тг.\r\nНомер +77010000123, до 25.11.26"), Is.EqualTo("Баланс: 0 000,00 тг. Номер +00000000000, до 00.00.00"));

    [TestCase("Баланс: 1 250,50 тг. Тариф \"3 дня\"", "Баланс: 7 тг. Тариф \"Неделя\"", true)]
    [TestCase("Баланс: 1 250,50 тг", "Средства: 1 250,50 тг", false)]
    public void Other_figures_and_names_make_no_other_sentence(string one, string other, bool alike) =>
        Assert.That(BareWords.AreAlike(BareWords.Of(one), BareWords.Of(other)), Is.EqualTo(alike));

    [Test]
    public void The_more_words_two_share_the_more_alike_they_are() =>
        Assert.That(BareWords.Likeness("Баланс 0 тг до 00.00", "Баланс: 0 тг. Тариф до 00.00.00"), Is.GreaterThan(BareWords.Likeness("Баланс 0 тг до 00.00", "Balance 0 KZT")));
}
