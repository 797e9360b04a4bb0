namespace EsimModem.Tests.Fuzz;

/// <summary>PDUs of random fields (3GPP 23.040 section 9.2), right in their outer shape and wild within it.</summary>
internal static class PduDraft
{
    private static readonly byte[] Codings = [0x00, 0x08, 0x04, 0x10, 0x18, 0x11, 0xF1, 0xF5, 0xC8, 0xD8, 0xE8, 0x20, 0x28, 0x0C];
    private static readonly byte[] Identities = [0x00, 0x40, 0x41, 0x47, 0x7F];
    private static readonly byte[] Elements = [0x00, 0x08, 0x04, 0x05, 0x24, 0x25, 0x01, 0x70, 0x7F];

    public static string Deliver(Random random)
    {
        var header = random.Next(2) == 0;
        return Convert.ToHexString([.. Centre(random), (byte)(random.Next(64) << 2 & 0xBC | (header ? 0x40 : 0)), .. Party(random), Pick(Identities, random), .. Rest(random, header, Stamp(random))]);
    }

    public static string Submit(Random random)
    {
        var (header, format) = (random.Next(2) == 0, random.Next(4));
        var validity = format switch { 0 => [], 2 => Octets(random, 1), _ => Octets(random, 7) };
        return Convert.ToHexString([.. Centre(random), (byte)(1 | format << 3 | (random.Next(16) << 4 & 0xA0) | (header ? 0x40 : 0)), (byte)random.Next(256), .. Party(random), Pick(Identities, random), .. Rest(random, header, validity)]);
    }

    public static string Report(Random random)
    {
        byte[] fields = [.. Centre(random), (byte)(2 | random.Next(64) << 2), (byte)random.Next(256), .. Party(random), .. Stamp(random), .. Stamp(random), (byte)random.Next(256)];
        return Convert.ToHexString(random.Next(2) == 0 ? fields : [.. fields, (byte)random.Next(8), 0, .. Rest(random, random.Next(2) == 0, [])]);
    }

    /// <summary>Parts of one text, of which some may be missing, double or from another.</summary>
    public static string Parts(Random random)
    {
        var (reference, total, count) = (random.Next(3), random.Next(1, 5), random.Next(1, 8));
        var lines = Enumerable.Range(0, count).Select(_ => Part(random, reference, total, random.Next(0, total + 2)));
        return string.Join('\n', lines);
    }

    private static string Part(Random random, int reference, int total, int sequence)
    {
        byte[] header = random.Next(4) == 0
            ? [6, 8, 4, 0, (byte)reference, (byte)total, (byte)sequence]
            : [5, 0, 3, (byte)reference, (byte)total, (byte)sequence];
        var text = Octets(random, random.Next(8) * 2);
        return Convert.ToHexString([0, 0x44, 4, 0x81, 0x09, 0x09, 0, 0x08, .. Stamp(random), (byte)(header.Length + text.Length), .. header, .. text]);
    }

    private static byte[] Centre(Random random) => random.Next(3) == 0 ? [0] : [7, 0x91, .. Octets(random, 6)];

    private static byte[] Party(Random random)
    {
        var length = random.Next(22);
        var type = random.Next(3) == 0 ? 0xD0 : 0x80 | random.Next(128);
        return [(byte)length, (byte)type, .. Octets(random, (length + 1) / 2).Select(octet => random.Next(2) == 0 ? (byte)(octet & 0x99 & 0x99) : octet)];
    }

    private static byte[] Rest(Random random, bool header, byte[] between)
    {
        byte[] data = [.. header ? Header(random) : [], .. Octets(random, random.Next(141))];
        var length = random.Next(4) == 0 ? random.Next(256) : Math.Min(255, data.Length * (random.Next(2) == 0 ? 8 : 7) / 7);
        return [Pick(Codings, random), .. between, (byte)length, .. data];
    }

    private static byte[] Header(Random random)
    {
        byte[] elements = [.. Enumerable.Range(0, random.Next(4)).SelectMany(_ => Element(random))];
        return [(byte)(random.Next(8) == 0 ? random.Next(256) : elements.Length), .. elements];
    }

    private static byte[] Element(Random random)
    {
        var data = Octets(random, random.Next(6));
        return [Pick(Elements, random), (byte)(random.Next(8) == 0 ? random.Next(256) : data.Length), .. data];
    }

    private static byte[] Stamp(Random random) => random.Next(3) == 0 ? Octets(random, 7) : [0x62, 0x11, (byte)(random.Next(3) << 4 | random.Next(10)), 0x01, 0x22, 0x33, (byte)random.Next(256)];

    private static byte Pick(byte[] from, Random random) => random.Next(5) == 0 ? (byte)random.Next(256) : from[random.Next(from.Length)];

    private static byte[] Octets(Random random, int count)
    {
        var octets = new byte[count];
        random.NextBytes(octets);
        return octets;
    }
}
