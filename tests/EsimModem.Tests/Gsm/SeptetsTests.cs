using EsimModem.Gsm;

namespace EsimModem.Tests.Gsm;

internal sealed class SeptetsTests
{
    [Test]
    public void Every_count_up_to_160_survives_packing_behind_every_fill()
    {
        var random = new Random(160);
        for (var count = 0; count <= 160; count++)
            for (var fill = 0; fill <= 6; fill++)
            {
                var septets = Some(random, count);
                var packed = Septets.Pack(septets, fill);
                Assert.That(packed, Has.Length.EqualTo((count * 7 + fill + 7) / 8), $"{count} septets, {fill} fill bits");
                Assert.That(Septets.Unpack(packed, count, fill), Is.EqualTo(septets), $"{count} septets, {fill} fill bits");
            }
    }

    [Test]
    public void Packed_bits_lie_where_a_bit_by_bit_writer_puts_them()
    {
        var random = new Random(7);
        for (var fill = 0; fill <= 6; fill++)
        {
            var septets = Some(random, 23);
            var packed = Septets.Pack(septets, fill);
            for (var at = 0; at < septets.Length; at++)
                for (var bit = 0; bit < 7; bit++)
                    Assert.That((packed[(fill + at * 7 + bit) / 8] >> ((fill + at * 7 + bit) % 8)) & 1, Is.EqualTo((septets[at] >> bit) & 1));
        }
    }

    [Test]
    public void Fill_bits_are_zero()
    {
        Assert.That(Septets.Pack([0x7F], 3)[0] & 0b111, Is.Zero);
    }

    [TestCase(7)]
    [TestCase(8)]
    [TestCase(15)]
    [TestCase(16)]
    public void A_ussd_text_around_an_octet_border_comes_back_as_it_was(int length)
    {
        var septets = Enumerable.Repeat((byte)'1', length).ToArray();
        var packed = Septets.PackUssd(septets);
        Assert.That(packed, Has.Length.EqualTo((length * 7 + 7) / 8));
        Assert.That(Septets.UnpackUssd(packed), Is.EqualTo(septets));
    }

    [Test]
    public void Every_ussd_length_comes_back_as_it_was()
    {
        for (var length = 0; length <= 182; length++)
        {
            var septets = Some(new Random(length), length);
            if (length > 0)
                septets[^1] = (byte)'#';
            Assert.That(Septets.UnpackUssd(Septets.PackUssd(septets)), Is.EqualTo(septets), $"{length}");
        }
    }

    [TestCase(7)]
    [TestCase(15)]
    public void The_spare_septet_of_ussd_is_a_carriage_return_and_not_an_at_sign(int length)
    {
        var packed = Septets.PackUssd(Enumerable.Repeat((byte)'1', length).ToArray());
        Assert.That(Septets.Unpack(packed, length + 1)[^1], Is.EqualTo(0x0D));
    }

    [Test]
    public void A_ussd_text_that_ends_with_its_own_carriage_return_on_a_border_gets_a_second_one()
    {
        byte[] septets = [.. "1234567\r"u8];
        var packed = Septets.PackUssd(septets);
        Assert.That(packed, Has.Length.EqualTo(8));
        Assert.That(Septets.UnpackUssd(packed)[..8], Is.EqualTo(septets));
    }

    [Test]
    public void Fewer_octets_than_announced_give_fewer_septets()
    {
        Assert.That(Septets.Unpack([0x31], 160), Is.EqualTo(new byte[] { 0x31 }));
        Assert.That(Septets.Unpack([], 3, 5), Is.Empty);
        Assert.That(Septets.Unpack([0xFF], -1), Is.Empty);
    }

    private static byte[] Some(Random random, int count)
    {
        var septets = new byte[count];
        random.NextBytes(septets);
        return [.. septets.Select(octet => (byte)(octet & 0x7F))];
    }
}
