namespace EsimModem.Gsm.Sms;

/// <summary>
/// What a message carries: its header, and the content as septets (one per octet) for the 7-bit alphabet, else as octets.
/// The content stays undecoded because a character may begin in one part of a long text and end in the next.
/// </summary>
internal sealed record SmsUserData(TextAlphabet Alphabet, UserDataHeader? Header, byte[] Content, bool Compressed = false)
{
    public const int MaxOctets = 140;
    public const int MaxSeptets = 160;

    /// <summary>The length as it stands in the message: septets or octets, header included.</summary>
    public int Length => Content.Length + ((InSeptets ? Header?.InSeptets.Septets : Header?.Octets.Length) ?? 0);

    public bool Fits => InSeptets ? Length <= MaxSeptets : Length <= MaxOctets;

    /// <summary>Null for data that are no text.</summary>
    public string? Text => (Compressed, Alphabet) switch
    {
        (true, _) or (_, TextAlphabet.EightBit) => null,
        (_, TextAlphabet.Ucs2) => Ucs2.Decode(Content),
        _ => Gsm7.Decode(Content, Header?.Locking ?? NationalLanguage.None, Header?.SingleShift ?? NationalLanguage.None),
    };

    private bool InSeptets => Alphabet == TextAlphabet.Gsm7 && !Compressed;

    /// <summary>False when the 7-bit alphabet lacks a character, or the text should be data.</summary>
    public static bool TryOfText(string text, TextAlphabet alphabet, UserDataHeader? header, out SmsUserData data)
    {
        var content = alphabet == TextAlphabet.Ucs2 ? Ucs2.Encode(text) : [];
        var written = alphabet == TextAlphabet.Ucs2 || alphabet == TextAlphabet.Gsm7 && Gsm7.TryEncode(text, out content);
        data = new SmsUserData(alphabet, header, content);
        return written;
    }

    /// <summary>The length octet, the header and the content.</summary>
    public void Write(ref OctetWriter to)
    {
        to.Add((byte)Length);
        to.Add(Header?.Octets);
        var fillBits = Header?.InSeptets.FillBits ?? 0;
        if (InSeptets)
            Septets.Pack(Content, to.Take(Septets.Octets(Content.Length, fillBits)), fillBits);
        else
            to.Add(Content);
    }
}
