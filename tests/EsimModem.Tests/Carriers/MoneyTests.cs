using EsimModem.Carriers;

namespace EsimModem.Tests.Carriers;

/// <summary>Amounts keep to their currency.</summary>
internal sealed class MoneyTests
{
    [TestCase("990 KZT", 990, "KZT")]
    [TestCase("-12.50 KZT", -12.5, "KZT")]
    [TestCase("0 KZT", 0, "KZT")]
    [TestCase("1250.5 USD", 1250.5, "USD")]
    public void Money_is_read(string text, double amount, string currency)
    {
        Assert.That(Money.TryParse(text, out var money), Is.True);
        Assert.That(money, Is.EqualTo(new Money((decimal)amount, currency)));
    }

    [TestCase("990")]
    [TestCase("KZT")]
    [TestCase("990KZT")]
    [TestCase("990 kzt")]
    [TestCase("990 tenge")]
    [TestCase("12,50 KZT")]
    [TestCase("1 250 KZT")]
    [TestCase(".5 KZT")]
    [TestCase("5. KZT")]
    [TestCase("+5 KZT")]
    [TestCase("1e3 KZT")]
    [TestCase("99999999999999999999999999999999 KZT")]
    [TestCase("")]
    public void What_is_no_money_is_refused(string text) => Assert.That(Money.TryParse(text, out _), Is.False);

    [Test]
    public void Currencies_do_not_mix()
    {
        var tenge = new Money(1, "KZT");
        var som = new Money(1, "KGS");
        Assert.That(() => tenge + som, Throws.InvalidOperationException);
        Assert.That(() => tenge - som, Throws.InvalidOperationException);
        Assert.That(() => tenge < som, Throws.InvalidOperationException);
        Assert.That(() => tenge >= som, Throws.InvalidOperationException);
        Assert.That(tenge, Is.Not.EqualTo(som));
    }

    [Test]
    public void Money_reckons_and_is_written_with_two_decimals()
    {
        Assert.That((new Money(990, "KZT") + new Money(0.5m, "KZT")).ToString(), Is.EqualTo("990.50 KZT"));
        Assert.That(new Money(990, "KZT").Figure, Is.EqualTo("990.00"));
        Assert.That(new Money(-0.1234m, "KZT").Figure, Is.EqualTo("-0.1234"));
        Assert.That(new Money(990, "KZT"), Is.EqualTo(new Money(990.00m, "KZT")));
    }
}
