using System.Numerics;

namespace EsimModem.Tests.Gsm;

/// <summary>The packing of septets done another way than the product's: as one large number, lowest septet first (3GPP 23.038 section 6.1.2.1).</summary>
internal static class BitString
{
    /// <summary>The octets of the septets behind so many fill bits, which are set or not.</summary>
    public static byte[] Pack(IReadOnlyList<byte> septets, int fill, bool fillSet = false)
    {
        var number = fillSet ? (BigInteger.One << fill) - 1 : BigInteger.Zero;
        for (var at = 0; at < septets.Count; at++)
            number += (BigInteger)septets[at] << fill + 7 * at;
        var octets = new byte[(fill + 7 * septets.Count + 7) / 8];
        number.TryWriteBytes(octets, out _, isUnsigned: true);
        return octets;
    }

    public static byte[] Unpack(byte[] octets, int count, int fill)
    {
        var number = new BigInteger(octets, isUnsigned: true) >> fill;
        return [.. Enumerable.Range(0, count).Select(at => (byte)(number >> 7 * at & 0x7F))];
    }

    /// <summary>Septets of any value, the same for the same count.</summary>
    public static byte[] Some(int count, int seed = 0)
    {
        var random = new Random(count * 31 + seed);
        return [.. Enumerable.Range(0, count).Select(_ => (byte)random.Next(128))];
    }
}
