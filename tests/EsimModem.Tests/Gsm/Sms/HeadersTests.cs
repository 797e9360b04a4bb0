using EsimModem.Gsm.Sms;

namespace EsimModem.Tests.Gsm.Sms;

/// <summary>User data headers of every length and part numbers of every value (3GPP 23.040 section 9.2.3.24).</summary>
internal sealed class HeadersTests
{
    [Test]
    public void Behind_a_header_of_any_length_the_text_begins_at_the_next_septet()
    {
        for (var length = 0; length <= 139; length++)
        {
            var bits = (length + 1) * 8;
            var header = (bits + 6) / 7;
            var text = BitString.Some(160 - header, length).Select(septet => septet == 0x1B ? (byte)'x' : septet).ToArray();
            byte[] data = [.. Header(length), .. BitString.Pack(text, header * 7 - bits)];
            var body = SmsPduReader.Deliver($"0044048109090000621102210000 02A0{Convert.ToHexString(data)}".Replace(" ", "", StringComparison.Ordinal)).Message!.Body;
            Assert.That(body.Content, Is.EqualTo(text), $"{length}");
            Assert.That((body.Header!.Octets.Length, body.Length), Is.EqualTo((length + 1, 160)), $"{length}");
        }
    }

    [Test]
    public void Behind_a_header_of_any_length_octets_begin_at_once()
    {
        for (var length = 0; length <= 139; length++)
        {
            var text = new byte[(139 - length) / 2 * 2];
            new Random(length).NextBytes(text);
            byte[] data = [.. Header(length), .. text];
            var body = SmsPduReader.Deliver($"00440481090900086211022100000 2{data.Length:X2}{Convert.ToHexString(data)}".Replace(" ", "", StringComparison.Ordinal)).Message!.Body;
            Assert.That((body.Content, body.Length), Is.EqualTo((text, data.Length)), $"{length}");
        }
    }

    [Test]
    public void A_header_longer_than_the_text_is_refused()
    {
        for (var length = 140; length <= 255; length++)
            Assert.That(SmsPduReader.Deliver($"004404810909000862110221000002 8C{length:X2}{new string('0', 278)}".Replace(" ", "", StringComparison.Ordinal)).Broken, Is.EqualTo(SmsPduReader.Header), $"{length}");
    }

    [TestCase(8)]
    [TestCase(16)]
    public void Of_every_total_and_sequence_only_those_that_make_sense_are_parts(int bits)
    {
        var parts = 0;
        for (var total = 0; total < 256; total++)
            for (var sequence = 0; sequence < 256; sequence++)
            {
                byte[] octets = bits == 8 ? [5, 0, 3, 0xC4, (byte)total, (byte)sequence] : [6, 8, 4, 0x12, 0xC4, (byte)total, (byte)sequence];
                var expected = sequence >= 1 && sequence <= total ? new PartNumber(bits == 8 ? 0xC4 : 0x12C4, bits, total, sequence) : null;
                var part = UserDataHeader.Read(octets).Part;
                if (part != expected)
                    Assert.Fail($"{total} {sequence}: {part}");
                parts += part is null ? 0 : 1;
            }
        Assert.That(parts, Is.EqualTo(255 * 256 / 2));
    }

    // An element that nobody knows (0x6F is none of the card's), or no element where there is no room for one.
    private static byte[] Header(int length) =>
        length < 2 ? [(byte)length, .. new byte[length]] : [(byte)length, 0x6F, (byte)(length - 2), .. new byte[length - 2]];
}
