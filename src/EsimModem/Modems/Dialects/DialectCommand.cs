namespace EsimModem.Modems.Dialects;

/// <summary>
/// What a dialect may send. It sets and asks; whatever dials, sends, locks or deletes goes through the book, whoever wrote the file.
/// </summary>
internal static class DialectCommand
{
    private const int Longest = 100;

    // What only looks: the tries left without a PIN (+CSIM, 3GPP 27.007 section 8.17), and a file of the card (+CRSM, section 8.18).
    private static readonly string[] Looks = ["AT+CSIM=10,\"0020000100\"", "AT+CRSM=176,", "AT+CRSM=178,"];

    private static readonly string[] Deeds =
    [
        "ATD", "ATA", "ATO", "AT+CUSD", "AT+CMGS", "AT+CMSS", "AT+CMGC", "AT+CMGW", "AT+CMGD", "AT+CNMA", "AT+CPIN=", "AT+CPWD", "AT+CLCK", "AT+CCFC", "AT+CCWA=",
        "AT+CSIM", "AT+CRSM", "AT+CCHO", "AT+CGLA", "AT+CPBW", "AT+CSCA=", "AT+CGDATA", "AT+CGACT=",
    ];

    /// <summary>Why the text may not be sent, as the end of a sentence; null when it may.</summary>
    public static string? WhyNot(string text)
    {
        if (!text.StartsWith("AT", StringComparison.OrdinalIgnoreCase))
            return "a command begins with AT; within [ ] a comma parts entries, so put quotes around a command that holds one";
        if (text.Length > Longest || text.Any(letter => letter is < ' ' or > '~'))
            return $"a command is at most {Longest} plain letters, digits and signs";
        var bare = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (bare.Contains(';', StringComparison.Ordinal))
            return "one command stands alone; write two as two entries";
        return Deeds.Any(deed => bare.StartsWith(deed, StringComparison.Ordinal)) && !Looks.Any(look => bare.StartsWith(look, StringComparison.Ordinal))
            ? "a dialect sets and asks, it neither dials nor sends nor locks; what is asked of a carrier stands in its carrier file"
            : null;
    }
}
