using System.Text;

namespace EsimModem.Simulator.Coding;

/// <summary>Texts as modems print and take them in hexadecimal digits.</summary>
internal static class HexText
{
    public static string Ucs2(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    public static string Packed(ReadOnlySpan<byte> septets) => Convert.ToHexString(Septets.Pack(septets));

    /// <summary>Reads four digits per letter; false means that the digits are none or not whole letters.</summary>
    public static bool TryReadUcs2(string digits, out string text)
    {
        var readable = TryReadBytes(digits, out var bytes) && bytes.Length % 2 == 0;
        text = readable ? Encoding.BigEndianUnicode.GetString(bytes) : "";
        return readable;
    }

    /// <summary>Reads packed septets; false means that the digits are no hexadecimal octets.</summary>
    public static bool TryReadPacked(string digits, out string text)
    {
        var readable = TryReadBytes(digits, out var octets);
        text = readable ? GsmAlphabet.Decode(Septets.Unpack(octets)) : "";
        return readable;
    }

    private static bool TryReadBytes(string digits, out byte[] bytes)
    {
        var whole = digits.Length > 0 && digits.Length % 2 == 0 && digits.All(char.IsAsciiHexDigit);
        bytes = whole ? Convert.FromHexString(digits) : [];
        return whole;
    }
}
