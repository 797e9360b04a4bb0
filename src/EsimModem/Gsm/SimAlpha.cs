namespace EsimModem.Gsm;

/// <summary>Names stored on a card: the 7-bit alphabet one code per octet, or one of three packings of UCS-2 (ETSI 102 221 annex A).</summary>
internal static class SimAlpha
{
    private const byte Unused = 0xFF;

    /// <summary>Null when the field is unused.</summary>
    public static string? Decode(ReadOnlySpan<byte> octets)
    {
        var text = octets switch
        {
            [0x80, .. var units] => Ucs2.Decode(WithoutPadding(units)),
            [0x81, var length, var page, .. var codes] => Paged(codes, length, page << 7),
            [0x82, var length, var high, var low, .. var codes] => Paged(codes, length, high << 8 | low),
            _ => Gsm7.Decode(octets.IndexOf(Unused) is >= 0 and var end ? octets[..end] : octets),
        };
        return text.Length == 0 ? null : text;
    }

    private static string Paged(ReadOnlySpan<byte> codes, int length, int page)
    {
        var text = "";
        foreach (var code in codes[..Math.Min(length, codes.Length)])
            text += code < 0x80 ? Gsm7.Decode([code]) : ((char)(page + (code & 0x7F))).ToString();
        return Ucs2.Mend(text);
    }

    private static ReadOnlySpan<byte> WithoutPadding(ReadOnlySpan<byte> units)
    {
        var end = 0;
        while (end + 1 < units.Length && !(units[end] == Unused && units[end + 1] == Unused))
            end += 2;
        return units[..end];
    }
}
