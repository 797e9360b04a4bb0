using EsimModem.Gsm;

namespace EsimModem.Tests.Gsm;

internal sealed class CbsCodingTests
{
    // The rows of 3GPP 23.038 section 5, written out: octets, alphabet, and whether the value is reserved.
    private static readonly (int First, int Last, TextAlphabet Alphabet, bool Reserved)[] Rows =
    [
        (0x00, 0x10, TextAlphabet.Gsm7, false), (0x11, 0x11, TextAlphabet.Ucs2, false), (0x12, 0x1F, TextAlphabet.Gsm7, true),
        (0x20, 0x24, TextAlphabet.Gsm7, false), (0x25, 0x3F, TextAlphabet.Gsm7, true),
        (0x40, 0x43, TextAlphabet.Gsm7, false), (0x44, 0x47, TextAlphabet.EightBit, false),
        (0x48, 0x4B, TextAlphabet.Ucs2, false), (0x4C, 0x4F, TextAlphabet.Gsm7, true),
        (0x50, 0x53, TextAlphabet.Gsm7, false), (0x54, 0x57, TextAlphabet.EightBit, false),
        (0x58, 0x5B, TextAlphabet.Ucs2, false), (0x5C, 0x5F, TextAlphabet.Gsm7, true),
        (0x60, 0x63, TextAlphabet.Gsm7, false), (0x64, 0x67, TextAlphabet.EightBit, false),
        (0x68, 0x6B, TextAlphabet.Ucs2, false), (0x6C, 0x6F, TextAlphabet.Gsm7, true),
        (0x70, 0x73, TextAlphabet.Gsm7, false), (0x74, 0x77, TextAlphabet.EightBit, false),
        (0x78, 0x7B, TextAlphabet.Ucs2, false), (0x7C, 0x7F, TextAlphabet.Gsm7, true),
        (0x80, 0x8F, TextAlphabet.Gsm7, true),
        (0x90, 0x93, TextAlphabet.Gsm7, false), (0x94, 0x97, TextAlphabet.EightBit, false),
        (0x98, 0x9B, TextAlphabet.Ucs2, false), (0x9C, 0x9F, TextAlphabet.Gsm7, true),
        (0xA0, 0xEF, TextAlphabet.Gsm7, true),
        (0xF0, 0xF3, TextAlphabet.Gsm7, false), (0xF4, 0xF7, TextAlphabet.EightBit, false),
        (0xF8, 0xFB, TextAlphabet.Gsm7, false), (0xFC, 0xFF, TextAlphabet.EightBit, false),
    ];

    [Test]
    public void Every_one_of_the_256_octets_means_what_the_specification_says()
    {
        var seen = new HashSet<int>();
        foreach (var row in Rows)
            for (var octet = row.First; octet <= row.Last; octet++)
            {
                var coding = CbsCoding.Read((byte)octet);
                Assert.That((coding.Octet, coding.Alphabet, coding.Reserved), Is.EqualTo(((byte)octet, row.Alphabet, row.Reserved)), $"0x{octet:X2}");
                seen.Add(octet);
            }
        Assert.That(seen, Has.Count.EqualTo(256));
    }

    [TestCase(0x00, "de")]
    [TestCase(0x01, "en")]
    [TestCase(0x0C, "tr")]
    [TestCase(0x0E, "pl")]
    [TestCase(0x0F, null)]
    [TestCase(0x23, "ru")]
    [TestCase(0x24, "is")]
    [TestCase(0x48, null)]
    public void The_low_groups_name_a_language(int octet, string? language) =>
        Assert.That(CbsCoding.Read((byte)octet).Language, Is.EqualTo(language));

    [Test]
    public void Only_0x10_and_0x11_put_the_language_before_the_text()
    {
        var octets = Enumerable.Range(0, 256).Where(octet => CbsCoding.Read((byte)octet).LanguageInText);
        Assert.That(octets, Is.EqualTo(new[] { 0x10, 0x11 }));
    }

    [Test]
    public void The_class_counts_only_where_the_group_has_one()
    {
        foreach (var octet in Enumerable.Range(0, 256))
        {
            var hasClass = octet is >= 0x50 and <= 0x5F or >= 0x70 and <= 0x7F or >= 0x90 and <= 0x9F or >= 0xF0;
            Assert.That(CbsCoding.Read((byte)octet).Class, hasClass ? Is.EqualTo(octet & 3) : Is.Null, $"0x{octet:X2}");
        }
    }

    [Test]
    public void Compression_and_header_are_told()
    {
        Assert.That(Enumerable.Range(0, 256).Where(octet => CbsCoding.Read((byte)octet).Compressed), Is.EqualTo(Enumerable.Range(0x60, 0x20)));
        Assert.That(Enumerable.Range(0, 256).Where(octet => CbsCoding.Read((byte)octet).HasHeader), Is.EqualTo(Enumerable.Range(0x90, 0x10)));
    }
}
