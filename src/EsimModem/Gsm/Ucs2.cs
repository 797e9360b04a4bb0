using System.Buffers.Binary;

namespace EsimModem.Gsm;

/// <summary>UTF-16 with the high octet first, which is what the networks mean by UCS-2.</summary>
internal static class Ucs2
{
    private const char Replacement = '\uFFFD';

    public static byte[] Encode(ReadOnlySpan<char> text)
    {
        var octets = new byte[text.Length * 2];
        for (var at = 0; at < text.Length; at++)
            BinaryPrimitives.WriteUInt16BigEndian(octets.AsSpan(at * 2), text[at]);
        return octets;
    }

    public static string EncodeHex(string text) => Hex.Write(Encode(text));

    /// <summary>The code units as they came, half surrogate pairs included, because the other half may be in the next part.</summary>
    public static string Units(ReadOnlySpan<byte> octets)
    {
        var units = new char[octets.Length / 2];
        for (var at = 0; at < units.Length; at++)
            units[at] = (char)BinaryPrimitives.ReadUInt16BigEndian(octets[(at * 2)..]);
        return new string(units);
    }

    public static string Decode(ReadOnlySpan<byte> octets) => Mend(Units(octets));

    /// <summary>Shows each half of a torn surrogate pair as U+FFFD.</summary>
    public static string Mend(string units)
    {
        var mended = units.ToCharArray();
        for (var at = 0; at < mended.Length; at++)
        {
            if (at + 1 < mended.Length && char.IsSurrogatePair(mended[at], mended[at + 1]))
                at++;
            else if (char.IsSurrogate(mended[at]))
                mended[at] = Replacement;
        }
        return new string(mended);
    }

    /// <summary>False when the string is not hexadecimal in whole code units.</summary>
    public static bool TryDecodeHex(string hex, out string text)
    {
        text = "";
        if (hex.Length % 4 != 0 || !Hex.TryRead(hex, out var octets))
            return false;
        text = Decode(octets);
        return true;
    }

    /// <summary>Whether a string that could be either is better read as UCS-2 in hexadecimal than as the text it shows.</summary>
    public static bool LooksLikeHex(string text) =>
        text.Length >= 4 && TryDecodeHex(text, out var decoded) && Plausible.Alphabetic(decoded) && !IsRatherANumber(text, decoded);

    // Digits alone are a price or a date unless every unit shows the constant high octet of one alphabet.
    private static bool IsRatherANumber(string text, string decoded) =>
        text.All(char.IsAsciiDigit)
        && !(decoded.Length >= 2 && decoded.All(char.IsAscii))
        && !(decoded.Length >= 3 && decoded.All(unit => unit < 0x80 || unit >> 8 == 4));
}
