using System.Text.RegularExpressions;

namespace EsimModem.Serial;

/// <summary>
/// Takes numbers of people and cards, and PINs, out of a line before it is kept anywhere. What tells the carrier and what tells two
/// cards apart stays: the first and last digits; those between become zeros, so that the line still has its form.
/// </summary>
internal static partial class Mask
{
    private const int LongestNumber = 22, ShortestNumber = 9, ShortestPdu = 20;

    public static string Of(string line)
    {
        var text = Secret().Replace(line, match => match.Groups["command"].Value + Pin().Replace(match.Groups["arguments"].Value, pin => new string('0', pin.Length)));
        return Hex().Replace(text, match => OfToken(match.Value, whole: match.Length == text.Trim('\r', '\n', '\x1a').Length));
    }

    private static string OfToken(string token, bool whole)
    {
        if (IsUcs2(token)) return Ucs2Number().Replace(token, match => OfUcs2(match.Value));
        // Numbers of an odd length are filled up with an F.
        var number = token.TrimEnd('F', 'f');
        if (token.Length <= LongestNumber && number.Length >= ShortestNumber && number.All(char.IsAsciiDigit)) return OfNumber(number) + token[number.Length..];
        return whole && token.Length >= ShortestPdu ? PduMask.Of(token) : LongDigits().Replace(token, match => OfNumber(match.Value));
    }

    /// <summary>Keeps enough to know the issuer of a card (7 digits), the network of a subscriber or the prefix of a number (5).</summary>
    private static string OfNumber(string digits)
    {
        var (front, back) = digits.Length >= 18 ? (8, 4) : (5, 2);
        return digits[..front] + new string('0', digits.Length - front - back) + digits[^back..];
    }

    /// <summary>Two bytes per letter as hex; a plain number practically never has a 00 or 04 at every fourth digit.</summary>
    private static bool IsUcs2(string token)
    {
        if (token.Length % 4 != 0) return false;
        for (var at = 0; at < token.Length; at += 4)
            if (token.AsSpan(at, 2) is not ("00" or "04" or "20" or "21")) return false;
        return token.Contains("00", StringComparison.Ordinal) || token.StartsWith("04", StringComparison.Ordinal);
    }

    private static string OfUcs2(string hex)
    {
        var plain = string.Concat(hex.Chunk(4).Select(letter => letter[3]));
        return string.Concat(OfNumber(plain).Select(digit => $"003{digit}"));
    }

    // Enter PIN, facility lock and change of password: 3GPP TS 27.007, 8.3, 7.4 and 7.5; makers put other signs for the plus.
    [GeneratedRegex(@"(?<command>[+^*#](?:CPIN2?|CLCK|CPWD|EPIN)=)(?<arguments>[^\r\n]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex(@"\d{4,}")]
    private static partial Regex Pin();

    [GeneratedRegex("[0-9A-Fa-f]{9,}")]
    private static partial Regex Hex();

    [GeneratedRegex("(?:003[0-9]){9,}")]
    private static partial Regex Ucs2Number();

    [GeneratedRegex(@"\d{9,22}")]
    private static partial Regex LongDigits();
}
