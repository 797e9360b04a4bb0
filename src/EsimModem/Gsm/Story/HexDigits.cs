namespace EsimModem.Gsm.Story;

/// <summary>Hexadecimal digits as people paste them, with blanks and line ends; <c>Fault</c> says why not all of them are octets.</summary>
internal sealed record HexDigits(string Octets, string? Fault)
{
    public static HexDigits Of(string text)
    {
        var digits = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
        var good = digits.TakeWhile(char.IsAsciiHexDigit).Count();
        var octets = digits[..(good & ~1)];
        if (good < digits.Length)
            return new(octets, $"sign {good + 1} is \"{digits[good]}\", which is no hexadecimal digit");
        return new(octets, good % 2 == 0 ? null : "its last octet has one digit of two");
    }
}
