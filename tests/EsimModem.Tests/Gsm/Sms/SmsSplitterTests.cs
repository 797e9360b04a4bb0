using EsimModem.Gsm;
using EsimModem.Gsm.Sms;

namespace EsimModem.Tests.Gsm.Sms;

internal sealed class SmsSplitterTests
{
    private const int Reference = 200;
    private static readonly SmsAddress To = SmsAddress.Of("+77011234567");

    [TestCase(TextAlphabet.Gsm7, 8, 160, 153)]
    [TestCase(TextAlphabet.Gsm7, 16, 160, 152)]
    [TestCase(TextAlphabet.Ucs2, 8, 70, 67)]
    [TestCase(TextAlphabet.Ucs2, 16, 70, 66)]
    public void The_borders_are_where_the_specification_puts_them(TextAlphabet alphabet, int bits, int single, int each)
    {
        int Parts(int length) => SmsSplitter.Split(new string('a', length), alphabet, bits).Count;
        Assert.That((Parts(0), Parts(1), Parts(single), Parts(single + 1)), Is.EqualTo((1, 1, 1, 2)));
        Assert.That((Parts(2 * each), Parts(2 * each + 1), Parts(255 * each), Parts(255 * each + 1)), Is.EqualTo((2, 3, 255, 0)));
    }

    [Test]
    public void An_escape_pair_is_never_cut()
    {
        for (var before = 140; before < 160; before++)
            foreach (var piece in SmsSplitter.Split(new string('a', before) + "€€€" + new string('b', 100), TextAlphabet.Gsm7))
            {
                Assert.That(Gsm7.TryEncode(piece, out var septets));
                Assert.That(septets, Has.Length.LessThanOrEqualTo(153));
                Assert.That(septets[^1], Is.Not.EqualTo(Gsm7Tables.Escape));
            }
    }

    [Test]
    public void A_surrogate_pair_is_never_cut()
    {
        for (var before = 60; before < 72; before++)
            foreach (var piece in SmsSplitter.Split(new string('ж', before) + "😀😀😀" + new string('ж', 60), TextAlphabet.Ucs2))
                Assert.That((piece.Length <= 67, char.IsHighSurrogate(piece[^1]), char.IsLowSurrogate(piece[0])), Is.EqualTo((true, false, false)));
    }

    [TestCase(8)]
    [TestCase(16)]
    public void Every_text_reads_back_from_its_parts_and_every_part_fits(int bits)
    {
        var random = new Random(bits);
        for (var round = 0; round < 300; round++)
        {
            var text = Some(random, random.Next(600), random.Next(2) == 0 ? "ab €[]@1 \n" : "аб 1😀қ");
            var parts = SmsComposer.Compose(text, SmsComposer.FormFor(text, To, report: true), Reference, bits);
            Assert.That(parts.All(part => part.Body.Fits), text);
            var read = parts.Select(part => SmsPduReader.Submit(SmsPduWriter.Write(part).Hex).Message!).ToArray();
            Assert.That(string.Concat(read.Select(part => part.Body.Text)), Is.EqualTo(text));
            Assert.That(read.Select(part => part.Body.Header?.Part?.Sequence ?? 1), Is.EqualTo(Enumerable.Range(1, parts.Count)));
        }
    }

    [Test]
    public void The_cheaper_alphabet_is_taken_where_it_has_every_character()
    {
        Assert.That(SmsSplitter.AlphabetFor("Balance 5 €"), Is.EqualTo(TextAlphabet.Gsm7));
        Assert.That(SmsSplitter.AlphabetFor("Баланс"), Is.EqualTo(TextAlphabet.Ucs2));
        Assert.That(SmsSplitter.AlphabetFor("5 ₸"), Is.EqualTo(TextAlphabet.Ucs2));
    }

    [Test]
    public void A_text_that_its_alphabet_lacks_makes_no_message()
    {
        var form = SmsComposer.FormFor("abc", To, report: false);
        Assert.That(SmsComposer.Compose("Баланс", form, Reference), Is.Empty);
    }

    private static string Some(Random random, int length, string from)
    {
        var runes = from.EnumerateRunes().ToArray();
        return string.Concat(Enumerable.Range(0, length).Select(_ => runes[random.Next(runes.Length)]));
    }
}
