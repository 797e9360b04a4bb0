using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Modems.Answers;

internal sealed class IccidTests
{
    private const string Number = "8977001234567890128";

    [TestCase("8977001234567890128")]
    [TestCase("8977001234567890128F")]
    [TestCase("8977001234567890128f")]
    [TestCase("+CCID: \"8977001234567890128\"")]
    [TestCase("+ICCID: 8977001234567890128F")]
    [TestCase("^ICCID: 987700214365870921F8")]
    [TestCase("#CCID: 8977001234567890128")]
    [TestCase("!ICCID: 8977001234567890128")]
    [TestCase("^SCID: 8977001234567890128")]
    [TestCase("ICCID: 8977001234567890128")]
    [TestCase("+CRSM: 144,0,\"987700214365870921F8\"")]
    [TestCase(" 8977 0012 3456 7890 128 ")]
    public void One_card_is_one_number_however_it_is_printed(string line) => Assert.That(Iccid.Read([line]), Is.EqualTo(Number));

    [TestCase("8977B0F5091234567890")]
    [TestCase("8977A1000123456789C2")]
    public void Letters_in_the_middle_are_kept(string number) => Assert.That(Iccid.Read([number]), Is.EqualTo(number));

    [TestCase("")]
    [TestCase("ERROR")]
    [TestCase("+CCID: ")]
    [TestCase("897700123456789")]
    [TestCase("897700123456789012345")]
    [TestCase("1234567890123456789")]
    [TestCase("89770012345678X0128")]
    public void What_is_no_card_number_is_refused(string line) => Assert.That(Iccid.Read([line]), Is.Null);

    [Test]
    public void A_check_digit_more_or_less_is_the_same_card()
    {
        Assert.That(Iccid.IsSame("897700123456789012", WithCheckDigit("897700123456789012")));
        Assert.That(Iccid.IsSame(WithCheckDigit("8977001234567890123"), "8977001234567890123"));
        Assert.That(Iccid.IsSame("8977001234567890128", "8977001234567890228"), Is.False);
        Assert.That(Iccid.IsSame("8977", "89774"), Is.False, "too short for a card");
    }

    [Test]
    public void Neighbours_of_one_batch_are_two_cards()
    {
        Assert.That(Iccid.IsSame("89770012345678901238", "89770012345678901246"), Is.False);
        foreach (var number in Enumerable.Range(0, 10).Select(digit => $"8977001234567890123{digit}"))
            Assert.That(Iccid.IsSame(number, "8977001234567890123"), Is.EqualTo(Luhn.Holds(number)), "a last digit that checks nothing counts");
    }

    private static string WithCheckDigit(string number) => Enumerable.Range(0, 10).Select(digit => $"{number}{digit}").Single(Luhn.Holds);

    [TestCase("79927398713", true)]
    [TestCase("79927398710", false)]
    [TestCase("490154203237518", true)]
    [TestCase("", false)]
    [TestCase("8F", false)]
    public void The_check_digit_is_checked(string number, bool holds) => Assert.That(Luhn.Holds(number), Is.EqualTo(holds));
}
