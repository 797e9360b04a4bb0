namespace EsimModem.Gsm;

/// <summary>Seven-bit codes packed into octets, lowest bit first (3GPP 23.038 section 6.1.2).</summary>
internal static class Septets
{
    private const byte CarriageReturn = 0x0D;

    /// <summary>Packs after as many fill bits as a user data header leaves up to its next septet border.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> septets, int fillBits = 0)
    {
        var octets = new byte[Octets(septets.Length, fillBits)];
        Pack(septets, octets, fillBits);
        return octets;
    }

    /// <summary>How many octets so many septets take.</summary>
    public static int Octets(int septets, int fillBits = 0) => (septets * 7 + fillBits + 7) / 8;

    /// <summary>The same into octets that are there.</summary>
    public static void Pack(ReadOnlySpan<byte> septets, Span<byte> octets, int fillBits = 0)
    {
        var (held, bits, at) = (0, fillBits, 0);
        foreach (var septet in septets)
        {
            held |= (septet & 0x7F) << bits;
            bits += 7;
            if (bits < 8)
                continue;
            octets[at++] = (byte)held;
            (held, bits) = (held >> 8, bits - 8);
        }
        if (bits > 0)
            octets[at] = (byte)held;
    }

    /// <summary>Gives at most the asked number of septets, fewer where the octets end sooner.</summary>
    public static byte[] Unpack(ReadOnlySpan<byte> octets, int count, int fillBits = 0)
    {
        var septets = new byte[Math.Clamp(count, 0, Math.Max(0, octets.Length * 8 - fillBits) / 7)];
        for (var at = 0; at < septets.Length; at++)
        {
            var bit = fillBits + at * 7;
            var next = bit / 8 + 1 < octets.Length ? octets[bit / 8 + 1] << 8 : 0;
            septets[at] = (byte)(((octets[bit / 8] | next) >> (bit % 8)) & 0x7F);
        }
        return septets;
    }

    /// <summary>Packs for USSD, where a spare last septet is a carriage return: a zero would show as "@".</summary>
    public static byte[] PackUssd(ReadOnlySpan<byte> septets)
    {
        var endsOnBorder = septets.Length % 8 == 0 && septets is [.., CarriageReturn];
        return septets.Length % 8 == 7 || endsOnBorder ? Pack([.. septets, CarriageReturn]) : Pack(septets);
    }

    /// <summary>Unpacks USSD octets and drops the carriage return that only fills the last one.</summary>
    public static byte[] UnpackUssd(ReadOnlySpan<byte> octets)
    {
        var septets = Unpack(octets, octets.Length * 8 / 7);
        return septets.Length % 8 == 0 && septets is [.. var text, CarriageReturn] ? text : septets;
    }
}
