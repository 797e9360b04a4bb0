namespace EsimModem.Carriers.Figures;

/// <summary>Reads a telephone number: a plus, and digits in one run or in the groups in which people write them.</summary>
internal static class PhoneGrammar
{
    const int Fewest = 7;
    const int Most = 15;
    const int LongestWritten = 40;
    const int LongestJoint = 3;

    // So many digits in one run are a whole number.
    const int WholeRun = 9;

    /// <summary>The number as digits, with its plus; null when it is too short or too long for one.</summary>
    public static string? Read(string text, int at)
    {
        if (Digits(text, at) is < Fewest or > Most)
            return null;
        Span<char> number = stackalloc char[Most + 1];
        var length = 0;
        foreach (var sign in Written(text, at))
            if (sign == '+' || char.IsAsciiDigit(sign)) number[length++] = sign;
        return number[..length].ToString();
    }

    /// <summary>How many digits stand here, with nothing between them but what parts groups.</summary>
    public static int Digits(string text, int at)
    {
        var digits = 0;
        foreach (var sign in Written(text, at))
            if (char.IsAsciiDigit(sign)) digits++;
        return digits;
    }

    /// <summary>Past its last digit. A number that is whole in one run has no further groups: "0555555555 100.00 Dinar".</summary>
    public static int Past(string text, int at)
    {
        var end = Scan.PastDigits(text, at + 1);
        if (end - at >= WholeRun)
            return end;
        while (Scan.IsDigit(text, PastJoint(text, end)))
            end = Scan.PastDigits(text, PastJoint(text, end));
        return end;
    }

    static ReadOnlySpan<char> Written(string text, int at)
    {
        var end = Scan.At(text, at) == '+' ? at + 1 : at;
        while (end < text.Length && end - at < LongestWritten && (char.IsAsciiDigit(text[end]) || IsJoint(text[end])))
            end++;
        return text.AsSpan(at, end - at);
    }

    static int PastJoint(string text, int at)
    {
        for (var last = at + LongestJoint; at < last && IsJoint(Scan.At(text, at));)
            at++;
        return at;
    }

    static bool IsJoint(char sign) => sign is ' ' or '-' or '(' or ')';
}
