namespace EsimModem.Serial;

/// <summary>Masks the addresses inside an SMS as it passes in hex: service centre, sender, recipient. 3GPP TS 23.040, 9.1.2.5 and 9.2.</summary>
internal static class PduMask
{
    private const int DigitsKeptInFront = 4, DigitsKeptBehind = 2, NumberKind = 0x70, Letters = 0x50;

    /// <summary>The hex as it was where it is no SMS.</summary>
    public static string Of(string hex)
    {
        var letters = hex.ToCharArray();
        var centre = Octet(letters, 0);
        if (centre is < 0 or > 12 || letters.Length % 2 != 0) return hex;
        if (centre > 1) Blank(letters, 4, (centre - 1) * 2);
        var first = 2 + centre * 2;
        // Submit and status report carry a reference before the address, deliver does not.
        var address = first + ((Octet(letters, first) & 0x3) == 0 ? 2 : 4);
        var digits = Octet(letters, address);
        if (digits is > 0 and <= 20 && (Octet(letters, address + 2) & NumberKind) != Letters) Blank(letters, address + 4, (digits + 1) / 2 * 2);
        return new string(letters);
    }

    private static int Octet(char[] hex, int at) =>
        at + 1 < hex.Length && int.TryParse(hex.AsSpan(at, 2), System.Globalization.NumberStyles.HexNumber, null, out var value) ? value : -1;

    /// <summary>Short numbers of services are nobody's and stay.</summary>
    private static void Blank(char[] hex, int from, int count)
    {
        if (count <= DigitsKeptInFront + DigitsKeptBehind || from + count > hex.Length) return;
        for (var at = from + DigitsKeptInFront; at < from + count - DigitsKeptBehind; at++)
            if (char.IsAsciiDigit(hex[at])) hex[at] = '0';
    }
}
