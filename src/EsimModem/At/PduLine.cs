using System.Buffers;

namespace EsimModem.At;

/// <summary>A message in hexadecimal as it stands on one line or on several (3GPP 27.005 section 3.4): how long it is to be, and whether it may go on.</summary>
internal static class PduLine
{
    /// <summary>No message has more digits: 164 octets of it (3GPP 23.040 section 9.2.2) behind 12 of the service centre make 352, and some modems pad it.</summary>
    private const int Longest = 512;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    public static bool IsHex(ReadOnlySpan<char> line) => line.Trim() is { IsEmpty: false } digits && !digits.ContainsAnyExcept(HexDigits);

    /// <summary>How many digits the whole message has: the announced octets leave out the service centre, which says in front how long it is. Null where nothing tells.</summary>
    public static long? DigitsOf(ReadOnlySpan<char> pdu, int length)
    {
        var digits = pdu.Trim();
        return length > 0 && digits.Length > 1 && IsHex(digits[..2]) ? (Convert.FromHexString(digits[..2])[0] + 1L + length) * 2 : null;
    }

    /// <summary>Digits are still missing from the message behind a header that ends with its length, and it has not all that any message has; a broadcast has no service centre in front that would tell.</summary>
    public static bool IsShort(string header, string pdu) =>
        !header.StartsWith("+CBM", StringComparison.Ordinal) && IsHex(pdu) && int.TryParse(header.AsSpan(header.AsSpan().LastIndexOfAny(',', ':') + 1), out var length)
        && DigitsOf(pdu, length) is { } whole && pdu.AsSpan().Trim().Length < Math.Min(whole, Longest);
}
