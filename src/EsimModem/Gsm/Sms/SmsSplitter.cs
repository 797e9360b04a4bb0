namespace EsimModem.Gsm.Sms;

/// <summary>Cuts a long text into parts that fit, never through a character (3GPP 23.040 section 9.2.3.24.1).</summary>
internal static class SmsSplitter
{
    private const int MostParts = 255;

    /// <summary>7-bit where the text allows it, since that carries more than twice as much.</summary>
    public static TextAlphabet AlphabetFor(string text) => Gsm7.CanEncode(text) ? TextAlphabet.Gsm7 : TextAlphabet.Ucs2;

    /// <summary>One piece without a header if it fits, else as many as it takes with room for a part number. Empty when that is too many.</summary>
    public static IReadOnlyList<string> Split(string text, TextAlphabet alphabet, int referenceBits = 8)
    {
        var inSeptets = alphabet == TextAlphabet.Gsm7;
        var size = text.Length;
        if (inSeptets)
            Gsm7.TryLength(text, out size);
        if (size <= Room(null, inSeptets))
            return [text];
        var header = UserDataHeader.Of(HeaderElement.Of(new PartNumber(0, referenceBits, 1, 1)));
        var pieces = Cut(text, Room(header, inSeptets), inSeptets);
        return pieces.Count <= MostParts ? pieces : [];
    }

    private static int Room(UserDataHeader? header, bool inSeptets) => inSeptets
        ? SmsUserData.MaxSeptets - (header?.InSeptets.Septets ?? 0)
        : (SmsUserData.MaxOctets - (header?.Octets.Length ?? 0)) / 2;

    private static List<string> Cut(string text, int room, bool inSeptets)
    {
        var pieces = new List<string>();
        var start = 0;
        var taken = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
            var size = length == 2 ? 2 : Size(text[at], inSeptets);
            if (taken + size > room)
            {
                pieces.Add(text[start..at]);
                (start, taken) = (at, 0);
            }
            taken += size;
            at += length;
        }
        pieces.Add(text[start..]);
        return pieces;
    }

    private static int Size(char character, bool inSeptets) => inSeptets ? Gsm7.Length(character) : 1;
}
