using System.Text;

namespace EsimModem.Simulator.Coding;

/// <summary>What a host hands to the network as SMS-SUBMIT, 3GPP 23.040 section 9.2.2.2, read without any help of the one who wrote it.</summary>
/// <param name="Coding">The data coding byte as it came.</param>
/// <param name="Length">The length of the user data as it came: septets or octets, header included.</param>
/// <param name="Data">The user data as they came, header first.</param>
internal sealed record SubmitPdu(string To, string Text, bool WantsReport, bool HasHeader, byte Coding, byte Length, byte[] Data)
{
    private const int International = 0x91;

    /// <summary>Null when a modem would call it wrong; <paramref name="length"/> is the number of octets that was announced, without the service centre.</summary>
    public static SubmitPdu? Read(string digits, int length)
    {
        if (digits.Length % 2 != 0 || !digits.All(char.IsAsciiHexDigit))
            return null;
        var octets = Convert.FromHexString(digits);
        if (octets.Length == 0 || octets.Length != 1 + octets[0] + length)
            return null;
        try
        {
            return Read(octets.AsSpan(1 + octets[0]));
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static SubmitPdu? Read(ReadOnlySpan<byte> octets)
    {
        var first = octets[0];
        if ((first & 3) != 1)
            return null;
        int figures = octets[2];
        var number = Digits(octets.Slice(4, (figures + 1) / 2), figures);
        var rest = octets[(4 + ((figures + 1) / 2))..];
        var coding = rest[1];
        // The validity period takes none, one or seven octets.
        rest = rest[(2 + ((first >> 3 & 3) switch { 0 => 0, 2 => 1, _ => 7 }))..];
        var data = rest[1..].ToArray();
        var header = (first & 0x40) != 0 ? data[0] + 1 : 0;
        var text = (coding & 0x0C) == 8 ? Encoding.BigEndianUnicode.GetString(data.AsSpan(header)) : Words(data, header, rest[0]);
        return new SubmitPdu((octets[3] == International ? "+" : "") + number, text, (first & 0x20) != 0, header > 0, coding, rest[0], data);
    }

    private static string Digits(ReadOnlySpan<byte> octets, int figures)
    {
        var number = new StringBuilder();
        foreach (var octet in octets)
            number.Append("0123456789*#abc"[octet & 15]).Append(octet >> 4 == 15 ? "" : "0123456789*#abc"[octet >> 4]);
        return number.ToString()[..figures];
    }

    // The text begins at the next border of septets after the header.
    private static string Words(byte[] data, int header, int septets)
    {
        var skipped = ((header * 8) + 6) / 7;
        var codes = new byte[septets - skipped];
        for (var i = 0; i < codes.Length * 7; i++)
        {
            var bit = (skipped * 7) + i;
            if ((data[bit / 8] >> (bit % 8) & 1) != 0)
                codes[i / 7] |= (byte)(1 << (i % 7));
        }

        return GsmAlphabet.Decode(codes);
    }
}
