namespace EsimModem.Modems.Answers;

/// <summary>Undoes the habit of some firmware to print the name of a sender as decimal character codes run together.</summary>
internal static class DecimalSender
{
    private const int ShortestName = 3;
    private const int MostDigits = 33;

    /// <summary>Null when the digits do not come out as a name; a guess even then, PDU mode has no need of it.</summary>
    public static string? Read(string digits)
    {
        // A sender's name has eleven letters at most (3GPP 23.040 section 9.1.2.5).
        if (digits.Length > MostDigits)
            return null;
        var name = "";
        for (var at = 0; at < digits.Length;)
        {
            var length = digits[at] == '1' ? 3 : 2;
            if (at + length > digits.Length || !int.TryParse(digits.AsSpan(at, length), out var code) || code is < ' ' or > '~')
                return null;
            name += (char)code;
            at += length;
        }
        return name.Length >= ShortestName && name.Any(char.IsAsciiLetter) ? name : null;
    }
}
