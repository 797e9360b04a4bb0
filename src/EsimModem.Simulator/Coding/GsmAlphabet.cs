namespace EsimModem.Simulator.Coding;

/// <summary>The default alphabet of 3GPP 23.038 section 6.2.1 with its extension table.</summary>
internal static class GsmAlphabet
{
    private const byte Escape = 0x1B;

    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅå" +
        "Δ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ" +
        " !\"#¤%&'()*+,-./" +
        "0123456789:;<=>?" +
        "¡ABCDEFGHIJKLMNO" +
        "PQRSTUVWXYZÄÖÑÜ§" +
        "¿abcdefghijklmno" +
        "pqrstuvwxyzäöñüà";

    private const string Extended = "\f^{}\\[~]|€";

    private static ReadOnlySpan<byte> ExtendedCodes => [0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65];

    /// <summary>Gives one septet per byte; false means that the text has a letter outside the alphabet.</summary>
    public static bool TryEncode(string text, out byte[] septets)
    {
        var codes = new List<byte>(text.Length);
        foreach (var letter in text)
        {
            if (Basic.IndexOf(letter) is >= 0 and not Escape and var code)
                codes.Add((byte)code);
            else if (Extended.IndexOf(letter) is >= 0 and var place)
                codes.AddRange([Escape, ExtendedCodes[place]]);
            else
                break;
        }

        septets = [.. codes];
        return Decode(septets) == text;
    }

    public static string Decode(ReadOnlySpan<byte> septets)
    {
        var text = new System.Text.StringBuilder(septets.Length);
        for (var i = 0; i < septets.Length; i++)
        {
            if (septets[i] != Escape)
                text.Append(Basic[septets[i] & 0x7F]);
            else if (++i < septets.Length)
                text.Append(ExtendedCodes.IndexOf(septets[i]) is >= 0 and var place ? Extended[place] : Basic[septets[i] & 0x7F]);
        }

        return text.ToString();
    }
}
