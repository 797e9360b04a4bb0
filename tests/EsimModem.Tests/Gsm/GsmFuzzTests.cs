using EsimModem.Gsm;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Gsm;

internal sealed class GsmFuzzTests
{
    private const int Inputs = 20_000;
    private static readonly string?[] Charsets = [null, "GSM", "UCS2", "HEX", "IRA", "8859-1"];

    [Test]
    public void No_ussd_string_makes_the_reader_throw()
    {
        foreach (var (random, text) in Noise.Texts(1, Inputs))
            Assert.That(() => UssdText.Decode(text, random.Next(-2, 300), Charsets[random.Next(Charsets.Length)]), Throws.Nothing, text);
    }

    [Test]
    public void No_octets_make_the_alphabets_throw()
    {
        foreach (var (random, octets) in Noise.Octets(2, Inputs, 40))
        {
            Assert.That(() => Gsm7.Decode(octets, (NationalLanguage)random.Next(15), (NationalLanguage)random.Next(15)), Throws.Nothing);
            Assert.That(() => Ucs2.Decode(octets), Throws.Nothing);
            Assert.That(() => Septets.Unpack(octets, random.Next(-5, 200), random.Next(7)), Throws.Nothing);
        }
    }

    [Test]
    public void No_text_makes_a_request_throw_or_leave_its_quotes()
    {
        foreach (var (random, text) in Noise.Texts(3, Inputs))
        {
            var form = (UssdForm)random.Next(4);
            if (UssdRequest.TryReply(text, form, out var reply))
                Assert.That(reply.Argument.All(character => character is >= ' ' and <= '~' and not '"' and not ';'), text);
            if (UssdRequest.TryCode(text, form, out var code))
                Assert.That(text.All(character => char.IsAsciiDigit(character) || character is '*' or '#'), code.Argument);
        }
    }
}
