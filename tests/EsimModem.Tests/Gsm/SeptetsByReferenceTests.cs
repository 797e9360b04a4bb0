using EsimModem.Gsm;

namespace EsimModem.Tests.Gsm;

internal sealed class SeptetsByReferenceTests
{
    private const byte CarriageReturn = 0x0D;

    [Test]
    public void Every_count_behind_every_fill_is_packed_and_read_as_the_reference_does()
    {
        var compared = 0;
        for (var count = 0; count <= 160; count++)
            for (var fill = 0; fill <= 6; fill++, compared++)
            {
                var septets = BitString.Some(count, fill);
                var reference = BitString.Pack(septets, fill);
                if (!Septets.Pack(septets, fill).AsSpan().SequenceEqual(reference))
                    Assert.Fail($"{count} septets behind {fill} bits are packed otherwise");
                // What stands in the fill bits is nobody's business.
                var dirty = BitString.Pack(septets, fill, fillSet: true);
                if (!Septets.Unpack(dirty, count, fill).AsSpan().SequenceEqual(septets) || !BitString.Unpack(dirty, count, fill).AsSpan().SequenceEqual(septets))
                    Assert.Fail($"{count} septets behind {fill} bits are read otherwise");
            }
        Assert.That(compared, Is.EqualTo(161 * 7));
    }

    // 23.038 section 6.1.2.3.1: seven spare bits are a CR, and a text that ends with CR on a border gets one more.
    [Test]
    public void Every_ussd_length_is_filled_as_the_specification_says()
    {
        for (var count = 0; count <= 182; count++)
            foreach (var last in (byte[])[(byte)'#', CarriageReturn])
            {
                var septets = BitString.Some(count);
                if (count > 0)
                    septets[^1] = last;
                var spare = count % 8 == 7 || count > 0 && count % 8 == 0 && last == CarriageReturn;
                var reference = BitString.Pack(spare ? [.. septets, CarriageReturn] : septets, 0);
                if (!Septets.PackUssd(septets).AsSpan().SequenceEqual(reference))
                    Assert.Fail($"{count} septets that end with {last:X2}");
            }
    }
}
