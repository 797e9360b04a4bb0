using EsimModem.Simulator.Coding;

namespace EsimModem.Tests.Simulator;

internal sealed class CodingTests
{
    // Packed by hand from 23.038: septets least significant bit first, seven spare bits filled with a carriage return.
    [TestCase("*100#", "AA180C3602")]
    [TestCase("1", "31")]
    [TestCase("12", "3119")]
    [TestCase("1234567", "31D98C56B3DD1A")]
    [TestCase("12345678", "31D98C56B3DD70")]
    [TestCase("@", "00")]
    [TestCase("€", "9B32")]
    public void A_text_packs_as_computed_by_hand(string text, string hex)
    {
        Assert.That(GsmAlphabet.TryEncode(text, out var septets), Is.True);
        Assert.That(HexText.Packed(septets), Is.EqualTo(hex));
        Assert.That(HexText.TryReadPacked(hex, out var read), Is.True);
        Assert.That(read, Is.EqualTo(text));
    }

    [Test]
    public void A_text_that_ends_with_a_carriage_return_on_the_border_gets_one_more()
    {
        GsmAlphabet.TryEncode("1234567\r", out var septets);
        Assert.That(HexText.Packed(septets), Is.EqualTo("31D98C56B3DD1A0D"));
    }

    [Test]
    public void Every_length_comes_back()
    {
        for (var length = 1; length <= 182; length++)
        {
            var text = new string('x', length);
            GsmAlphabet.TryEncode(text, out var septets);
            Assert.That(HexText.TryReadPacked(HexText.Packed(septets), out var read) ? read : null, Is.EqualTo(text));
        }
    }

    [TestCase("Баланс")]
    [TestCase("Теңгерім")]
    [TestCase("ç")]
    public void A_letter_outside_the_alphabet_is_not_forced_into_it(string text) =>
        Assert.That(GsmAlphabet.TryEncode(text, out _), Is.False);

    [Test]
    public void Ucs2_is_four_digits_a_letter()
    {
        Assert.That(HexText.Ucs2("*1Ж"), Is.EqualTo("002A00310416"));
        Assert.That(HexText.TryReadUcs2("002a00310416", out var text) ? text : null, Is.EqualTo("*1Ж"));
    }

    [TestCase("*100#")]
    [TestCase("123")]
    [TestCase("")]
    public void What_is_no_hexadecimal_is_refused(string digits)
    {
        Assert.That(HexText.TryReadUcs2(digits, out _), Is.False);
        Assert.That(HexText.TryReadPacked(digits, out _), Is.False);
    }
}
