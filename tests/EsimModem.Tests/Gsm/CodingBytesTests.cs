using EsimModem.Gsm;
using EsimModem.Gsm.Sms;

namespace EsimModem.Tests.Gsm;

/// <summary>All 256 coding bytes of messages and of USSD, computed bit by bit from 3GPP 23.038 sections 4 and 5.</summary>
internal sealed class CodingBytesTests
{
    // The order of the table in section 5, group 0000; the sixteenth names none.
    private static readonly string[] Languages = "de en it fr es nl sv da pt fi no el tr hu pl".Split(' ');
    private static readonly string[] MoreLanguages = "cs he ar ru is".Split(' ');

    [Test]
    public void Every_coding_byte_of_a_message_tells_all_its_bits()
    {
        foreach (var octet in Enumerable.Range(0, 256))
        {
            var (group, low) = (octet >> 4, octet & 0x0F);
            var isGeneral = (octet & 0x80) == 0;
            var waits = group is 0xC or 0xD or 0xE;
            var expected = new SmsCoding(
                (byte)octet,
                group == 0xE || isGeneral && (low & 0xC) == 0x8 ? TextAlphabet.Ucs2
                    : group == 0xF && (low & 4) != 0 || isGeneral && (low & 0xC) == 0x4 ? TextAlphabet.EightBit : TextAlphabet.Gsm7,
                Class: group == 0xF || isGeneral && (octet & 0x10) != 0 ? octet & 3 : null,
                Compressed: isGeneral && (octet & 0x20) != 0,
                AutoDelete: isGeneral && (octet & 0x40) != 0,
                Waiting: waits ? new WaitingMessages(Discard: group == 0xC, Active: (octet & 8) != 0, Kind: octet & 3) : null,
                Reserved: isGeneral ? (low & 0xC) == 0xC : group is >= 0x8 and <= 0xB);
            Assert.That(SmsCoding.Read((byte)octet), Is.EqualTo(expected), $"0x{octet:X2}");
        }
    }

    [Test]
    public void Every_coding_byte_of_ussd_tells_all_its_bits()
    {
        foreach (var octet in Enumerable.Range(0, 256))
        {
            var (group, low) = (octet >> 4, octet & 0x0F);
            var hasAlphabet = group is >= 4 and <= 7 or 9;
            var alphabet = octet == 0x11 || hasAlphabet && low >> 2 == 2 ? TextAlphabet.Ucs2
                : hasAlphabet && low >> 2 == 1 || group == 0xF && (low & 4) != 0 ? TextAlphabet.EightBit : TextAlphabet.Gsm7;
            var isKnown = group is 0 or 0xF || octet is 0x10 or 0x11 || group == 2 && low < MoreLanguages.Length || hasAlphabet && low >> 2 != 3;
            var expected = new CbsCoding(
                (byte)octet,
                alphabet,
                group == 0 ? Languages.ElementAtOrDefault(low) : group == 2 ? MoreLanguages.ElementAtOrDefault(low) : null,
                LanguageInText: octet is 0x10 or 0x11,
                Class: group is 5 or 7 or 9 or 0xF ? octet & 3 : null,
                Compressed: group is 6 or 7,
                HasHeader: group == 9,
                Reserved: !isKnown);
            Assert.That(CbsCoding.Read((byte)octet), Is.EqualTo(expected), $"0x{octet:X2}");
        }
    }
}
