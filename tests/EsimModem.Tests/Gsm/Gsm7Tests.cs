using EsimModem.Gsm;

namespace EsimModem.Tests.Gsm;

internal sealed class Gsm7Tests
{
    [Test]
    public void Every_code_but_the_escape_comes_back_as_itself()
    {
        foreach (var code in Enumerable.Range(0, 128).Where(code => code != 0x1B).Select(code => (byte)code))
        {
            Assert.That(Gsm7.TryEncode(Gsm7.Decode([code]), out var septets), $"0x{code:X2}");
            Assert.That(septets, Is.EqualTo(new[] { code }));
        }
    }

    [TestCase("\f", 0x0A)]
    [TestCase("^", 0x14)]
    [TestCase("{", 0x28)]
    [TestCase("}", 0x29)]
    [TestCase("\\", 0x2F)]
    [TestCase("[", 0x3C)]
    [TestCase("~", 0x3D)]
    [TestCase("]", 0x3E)]
    [TestCase("|", 0x40)]
    [TestCase("€", 0x65)]
    public void An_extension_character_takes_an_escape_and_its_code(string character, int code)
    {
        Assert.That(Gsm7.TryEncode(character, out var septets));
        Assert.That(septets, Is.EqualTo(new byte[] { 0x1B, (byte)code }));
        Assert.That(Gsm7.Decode(septets), Is.EqualTo(character));
    }

    [TestCase(0x00, '@')]
    [TestCase(0x02, '$')]
    [TestCase(0x09, 'Ç')]
    [TestCase(0x24, '¤')]
    [TestCase(0x40, '¡')]
    [TestCase(0x5F, '§')]
    [TestCase(0x7F, 'à')]
    public void Codes_that_other_tables_get_wrong_are_right(int code, char character) =>
        Assert.That(Gsm7.Decode([(byte)code]), Is.EqualTo(character.ToString()));

    [Test]
    public void Damaged_escapes_never_lose_the_rest()
    {
        Assert.That(Gsm7.Decode([0x1B, 0x41, 0x42]), Is.EqualTo("AB"), "unknown code after escape");
        Assert.That(Gsm7.Decode([0x41, 0x1B, 0x1B, 0x42]), Is.EqualTo("A B"), "escape after escape");
        Assert.That(Gsm7.Decode([0x41, 0x1B]), Is.EqualTo("A"), "escape at the end");
    }

    [TestCase("ç")]
    [TestCase("Баланс")]
    [TestCase("₸")]
    [TestCase("\u001B")]
    [TestCase("\u00A0")]
    public void What_the_alphabet_lacks_is_refused_and_not_replaced(string text) => Assert.That(Gsm7.TryEncode(text, out _), Is.False);

    [Test]
    public void Each_national_table_shows_its_own_letters()
    {
        byte[] escaped = [0x1B, 0x49, 0x1B, 0x53, 0x1B, 0x61];
        Assert.That(Gsm7.Decode(escaped, singleShift: NationalLanguage.Turkish), Is.EqualTo("İŞa"));
        Assert.That(Gsm7.Decode(escaped, singleShift: NationalLanguage.Spanish), Is.EqualTo("ÍSá"));
        Assert.That(Gsm7.Decode(escaped, singleShift: NationalLanguage.Portuguese), Is.EqualTo("ÍSÂ"));
        Assert.That(Gsm7.Decode([0x04, 0x0B, 0x40, 0x60], NationalLanguage.Turkish), Is.EqualTo("€Ğİç"));
        Assert.That(Gsm7.Decode([0x04, 0x0B, 0x40, 0x60], NationalLanguage.Portuguese), Is.EqualTo("êÔÍ~"));
        Assert.That(Gsm7.Decode([0x04, 0x0B, 0x40, 0x60], NationalLanguage.Spanish), Is.EqualTo("èØ¡¿"));
    }

    [Test]
    public void An_unknown_national_language_reads_like_the_default() =>
        Assert.That(Gsm7.Decode([0x04, 0x1B, 0x65], (NationalLanguage)13, (NationalLanguage)200), Is.EqualTo("è€"));
}
