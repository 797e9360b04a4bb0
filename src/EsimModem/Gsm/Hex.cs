using System.Buffers;

namespace EsimModem.Gsm;

/// <summary>Octets written as pairs of hexadecimal digits, in either case.</summary>
internal static class Hex
{
    /// <summary>False when the length is odd or something else than a hexadecimal digit is in the text.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out byte[] octets)
    {
        octets = [];
        if (text.Length % 2 != 0 || !IsHex(text))
            return false;
        octets = Convert.FromHexString(text);
        return true;
    }

    public static string Write(ReadOnlySpan<byte> octets) => Convert.ToHexString(octets);

    public static bool IsHex(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Digits);

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789ABCDEFabcdef");
}
