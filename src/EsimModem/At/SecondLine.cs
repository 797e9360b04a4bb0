namespace EsimModem.At;

/// <summary>Tells whether a line can be the message behind a header (+CMT, +CDS, +CBM; 3GPP 27.005 section 3.4.1), or is a line of its own.</summary>
internal static class SecondLine
{
    private const int FewestDigits = 16;

    /// <param name="mayAnswer">The line could be the answer of the pending command as well: then only many digits are a message.</param>
    public static bool Fits(string line, bool mayAnswer) =>
        mayAnswer ? line.Length >= FewestDigits && PduLine.IsHex(line) : !IsNotice(line);

    // Nobody knows all notifications, but all makers give them a sign in front and a colon behind the name.
    private static bool IsNotice(string line) =>
        line is ['+' or '^' or '*' or '#' or '_' or '%' or '$' or '!', ..] && line.Contains(':', StringComparison.Ordinal);
}
