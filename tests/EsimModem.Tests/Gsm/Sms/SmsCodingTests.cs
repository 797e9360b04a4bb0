using EsimModem.Gsm;
using EsimModem.Gsm.Sms;

namespace EsimModem.Tests.Gsm.Sms;

internal sealed class SmsCodingTests
{
    [Test]
    public void Every_one_of_the_256_octets_means_what_the_specification_says()
    {
        foreach (var octet in Enumerable.Range(0, 256))
        {
            var coding = SmsCoding.Read((byte)octet);
            Assert.That((coding.Alphabet, coding.Class), Is.EqualTo((Alphabet(octet), Class(octet))), $"0x{octet:X2}");
        }
    }

    [Test]
    public void The_byte_means_other_things_in_ussd()
    {
        Assert.That((SmsCoding.Read(0x08).Alphabet, CbsCoding.Read(0x08).Alphabet), Is.EqualTo((TextAlphabet.Ucs2, TextAlphabet.Gsm7)));
        Assert.That((SmsCoding.Read(0x11).Alphabet, CbsCoding.Read(0x11).Alphabet), Is.EqualTo((TextAlphabet.Gsm7, TextAlphabet.Ucs2)));
        Assert.That((SmsCoding.Read(0x11).Class, CbsCoding.Read(0x11).Class), Is.EqualTo(((int?)1, (int?)null)));
    }

    [TestCase(0xC8, true, true, 0)]
    [TestCase(0xC1, true, false, 1)]
    [TestCase(0xDA, false, true, 2)]
    [TestCase(0xEB, false, true, 3)]
    public void Waiting_messages_are_told(int octet, bool discard, bool active, int kind) =>
        Assert.That(SmsCoding.Read((byte)octet).Waiting, Is.EqualTo(new WaitingMessages(discard, active, kind)));

    // Written from the figure in 3GPP 23.038 section 4, bit by bit.
    private static TextAlphabet Alphabet(int octet)
    {
        if (octet < 0x80)
            return (octet & 0b1100) switch { 0b0100 => TextAlphabet.EightBit, 0b1000 => TextAlphabet.Ucs2, _ => TextAlphabet.Gsm7 };
        return octet is >= 0xE0 and <= 0xEF ? TextAlphabet.Ucs2 : octet >= 0xF0 && (octet & 0b100) != 0 ? TextAlphabet.EightBit : TextAlphabet.Gsm7;
    }

    private static int? Class(int octet) => octet >= 0xF0 || octet < 0x80 && (octet & 0b1_0000) != 0 ? octet & 0b11 : null;
}
