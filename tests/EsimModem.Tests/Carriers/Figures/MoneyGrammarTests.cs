using System.Globalization;
using EsimModem.Carriers.Figures;
using EsimModem.Carriers.Patterns;

namespace EsimModem.Tests.Carriers.Figures;

/// <summary>Which figures are money, how much they say, and which are something else.</summary>
internal sealed class MoneyGrammarTests
{
    [TestCase("1250", "1250")]
    [TestCase("1250.50", "1250.50")]
    [TestCase("1250,5 тг", "1250.5")]
    [TestCase("1 250,50 тг", "1250.50")]
    [TestCase("1\u00a0250,50 тг", "1250.50")]
    [TestCase("1\u2009250\u202f₸", "1250")]
    [TestCase("1,250.50 KZT", "1250.50")]
    [TestCase("1.250,50 EUR", "1250.50")]
    [TestCase("1'250.50 CHF", "1250.50")]
    [TestCase("1,250 tenge", "1250")]
    [TestCase("20.735d", "20735")]
    [TestCase("1 234 567,89", "1234567.89")]
    [TestCase("1,234,567", "1234567")]
    [TestCase("0.00", "0.00")]
    [TestCase("0.1234", "0.1234")]
    [TestCase("0,500 тг", "0.500")]
    [TestCase("24.50.", "24.50")]
    [TestCase("100, потом", "100")]
    [TestCase("-120,75", "-120.75")]
    [TestCase("\u2212120,75", "-120.75")]
    [TestCase("минус 120,75 тг", "-120.75")]
    [TestCase("МИНУС 3", "-3")]
    [TestCase("munyc 3 p.", "-3")]
    [TestCase("$15.00", "15.00")]
    [TestCase("-$15.00", "-15.00")]
    [TestCase("$-15.00", "-15.00")]
    [TestCase("R48.70", "48.70")]
    [TestCase("Rp.24025", "24025")]
    [TestCase("KZT 990", "990")]
    [TestCase("2 000 тг.", "2000")]
    [TestCase("45 2 SMS", "45")]
    public void An_amount_is_read(string text, string amount) =>
        Assert.That(Read(text)?.Amount.ToString(CultureInfo.InvariantCulture), Is.EqualTo(amount));

    [TestCase("0500910")]
    [TestCase("+77010000000")]
    [TestCase("87010000000")]
    [TestCase("8 701 000 00 00")]
    [TestCase("25.11.2026")]
    [TestCase("25/11")]
    [TestCase("12:15")]
    [TestCase("50%")]
    [TestCase("50 %")]
    [TestCase("512 МБ")]
    [TestCase("45 100 МБ")]
    [TestCase("30 дней")]
    [TestCase("10 мин")]
    [TestCase("1.2.3")]
    [TestCase("100*1#")]
    [TestCase("100-200")]
    [TestCase("1,23,456")]
    [TestCase("1.250.5")]
    [TestCase("тг 5 000 00")]
    [TestCase("вчера 5")]
    [TestCase("")]
    public void What_is_no_plain_amount_is_not_read(string text) => Assert.That(Read(text), Is.Null);

    [TestCase("Баланс -120", 7, -120)]
    [TestCase("Баланс: - 120", 8, -120)]
    [TestCase("Баланс=-120", 7, -120)]
    public void A_minus_is_a_minus(string text, int at, int amount) => Assert.That(MoneyGrammar.Read(text, at)!.Value.Amount, Is.EqualTo(amount));

    [TestCase("Баланс - 120", 7)]
    [TestCase("Баланс-120", 6)]
    public void A_dash_that_may_be_a_minus_is_not_read(string text, int at) => Assert.That(MoneyGrammar.Read(text, at), Is.Null);

    [TestCase("*102", 1)]
    [TestCase("12.50", 3)]
    [TestCase("1250", 1)]
    public void The_tail_of_something_longer_is_not_read(string text, int at) => Assert.That(MoneyGrammar.Read(text, at), Is.Null);

    [Test]
    public void So_much_a_day_is_a_rate()
    {
        Assert.That(Read("6,77 руб./сут.")!.Value.IsRate, Is.True);
        Assert.That(Read("6,77 руб. за пакет")!.Value.IsRate, Is.False);
    }

    static MoneyFigure? Read(string text) => MoneyGrammar.Read(new ReplyText(text).Folded, 0);
}
