using EsimModem.Bank;

namespace EsimModem.Tests.Banks;

/// <summary>What the book remembers of a carrier's sentences.</summary>
internal sealed class WordingsTests
{
    [Test]
    public void They_outlive_a_restart_and_each_sentence_stands_once()
    {
        var wordings = Wordings.Of(null).Fits("Баланс: 00 тг").Fits("Balance: 0 KZT").Fits("Баланс: 0 000 тг").Tell("Средства 0 тг");
        var again = Wordings.Of(wordings.Kept);
        Assert.That(again.Fitting, Is.EqualTo(new[] { "Баланс: 00 тг", "Balance: 0 KZT" }));
        Assert.That(again.Told, Is.EqualTo(new[] { "Средства 0 тг" }));
        Assert.That(again.Like("Ваш баланс 0 тг"), Is.EqualTo("Баланс: 00 тг"));
        Assert.That(Wordings.Of(again.Quiet().Kept), Has.Property("Told").Empty.And.Property("Known").EqualTo(new[] { "Средства 0 тг" }));
    }
}
