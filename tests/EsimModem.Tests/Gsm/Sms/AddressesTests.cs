using EsimModem.Gsm.Sms;

namespace EsimModem.Tests.Gsm.Sms;

/// <summary>Every type of address with every count of digits (3GPP 23.040 section 9.1.2.5), in and out.</summary>
internal sealed class AddressesTests
{
    private const string Digits = "79018273645546372819";
    private const string Letters = "KASPIZONAGOLD";

    [Test]
    public void Every_type_with_every_count_of_digits_is_read()
    {
        var read = 0;
        foreach (var type in Enumerable.Range(0, 256))
            for (var count = 0; count <= 20; count++, read++)
            {
                var reading = SmsPduReader.Deliver(Message((byte)type, count));
                var kind = type / 16 % 8;
                // The highest bit is always one; without digits nobody looks at it.
                if (type < 0x80 && count > 0)
                {
                    Assert.That(reading.Broken, Is.EqualTo(SmsPduReader.Address), $"{type:X2} {count}");
                    continue;
                }
                var expected = kind == 5 ? Letters[..(count * 4 / 7)] : kind == 1 && count > 0 ? "+" + Digits[..count] : Digits[..count];
                var from = reading.Message!.From;
                Assert.That((from.Number, (int)from.Type, from.Plan), Is.EqualTo((expected, kind, type % 16)), $"{type:X2} {count}");
                Assert.That(reading.Message.Body.Text, Is.EqualTo("ab"), "what follows is found");
            }
        Assert.That(read, Is.EqualTo(256 * 21));
    }

    [Test]
    public void Every_type_with_every_count_of_digits_is_written_as_it_is_read()
    {
        foreach (var type in Enumerable.Range(0x80, 128).Where(type => type / 16 % 8 != 5))
            for (var count = 1; count <= 20; count++)
            {
                var address = new SmsAddress((type / 16 % 8 == 1 ? "+" : "") + Digits[..count], (AddressType)(type / 16 % 8), type % 16);
                Assert.That(address.IsWritable);
                Assert.That(Convert.ToHexString(AddressOctets.Party(address)), Is.EqualTo($"{count:X2}{type:X2}{Swapped(Digits[..count])}"));
            }
    }

    private static string Message(byte type, int count)
    {
        var half = type / 16 % 8 == 5 ? Convert.ToHexString(BitString.Pack([.. Letters[..(count * 4 / 7)].Select(letter => (byte)letter)], 0)) : Swapped(Digits[..count]);
        return $"0004{count:X2}{type:X2}{half.PadRight((count + 1) / 2 * 2, '0')}0000621102210000020261 31".Replace(" ", "", StringComparison.Ordinal);
    }

    private static string Swapped(string digits) =>
        string.Concat(digits.Chunk(2).Select(pair => pair.Length == 2 ? $"{pair[1]}{pair[0]}" : $"F{pair[0]}"));
}
