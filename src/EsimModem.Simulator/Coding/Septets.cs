namespace EsimModem.Simulator.Coding;

/// <summary>Packs septets into octets as USSD wants it, 3GPP 23.038 section 6.1.2.3.</summary>
internal static class Septets
{
    private const byte CarriageReturn = 0x0D;

    /// <summary>Seven spare bits at the end would read as "@": they are filled with a carriage return, and one at the very end is doubled.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> septets)
    {
        var spare = septets.Length % 8 == 7;
        var endsLikeFiller = septets.Length % 8 == 0 && septets.Length > 0 && septets[^1] == CarriageReturn;
        byte[] all = spare || endsLikeFiller ? [.. septets, CarriageReturn] : septets.ToArray();
        var octets = new byte[((all.Length * 7) + 7) / 8];
        for (var i = 0; i < all.Length; i++)
        {
            var bit = i * 7;
            var shifted = all[i] << (bit % 8);
            octets[bit / 8] |= (byte)shifted;
            if (shifted > 0xFF)
                octets[(bit / 8) + 1] |= (byte)(shifted >> 8);
        }

        return octets;
    }

    public static byte[] Unpack(ReadOnlySpan<byte> octets)
    {
        var septets = new byte[octets.Length * 8 / 7];
        for (var i = 0; i < septets.Length; i++)
        {
            var bit = i * 7;
            var pair = octets[bit / 8] | ((bit / 8) + 1 < octets.Length ? octets[(bit / 8) + 1] << 8 : 0);
            septets[i] = (byte)((pair >> (bit % 8)) & 0x7F);
        }

        var filled = septets.Length % 8 == 0 && septets.Length > 0 && septets[^1] == CarriageReturn;
        return filled ? septets[..^1] : septets;
    }
}
