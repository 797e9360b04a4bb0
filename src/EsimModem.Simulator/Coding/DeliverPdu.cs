using System.Text;

namespace EsimModem.Simulator.Coding;

/// <summary>Writes what a carrier sends to a card as SMS-DELIVER, 3GPP 23.040 section 9.2.2.1, in as many parts as the text needs.</summary>
internal static class DeliverPdu
{
    public const string Centre = "07919700000001F0";
    private const int Name = 0xD0;
    private const int International = 0x91;
    private const int ShortNumber = 0x81;
    private const int SeptetsAlone = 160;
    private const int SeptetsOfPart = 153;
    private const int LettersAlone = 70;
    private const int LettersOfPart = 67;

    /// <summary>The parts in their order, as digits; the reference tells which belong together.</summary>
    public static IReadOnlyList<string> Write(string sender, string text, DateTimeOffset sent, byte reference)
    {
        var simple = GsmAlphabet.TryEncode(text, out var septets);
        var bodies = simple ? Cut(septets, SeptetsAlone, SeptetsOfPart) : [.. Cut(text.ToCharArray(), LettersAlone, LettersOfPart)
            .Select(part => Encoding.BigEndianUnicode.GetBytes(part))];
        var total = bodies.Count;
        return [.. bodies.Select((body, place) => Part(sender, sent, simple, body, total == 1 ? [] : [5, 0, 3, reference, (byte)total, (byte)(place + 1)]))];
    }

    /// <summary>A message of another card as it arrives: what the sender wrote goes through untouched.</summary>
    public static string Relay(string sender, SubmitPdu message, DateTimeOffset sent) =>
        $"{Centre}{(message.HasHeader ? "44" : "04")}{Address(sender)}00{message.Coding:X2}{Stamp(sent)}{message.Length:X2}{Convert.ToHexString(message.Data)}";

    /// <summary>The length that goes with it: octets without the service centre.</summary>
    public static int LengthOf(string pdu) => (pdu.Length - Centre.Length) / 2;

    private static string Part(string sender, DateTimeOffset sent, bool simple, byte[] body, byte[] header)
    {
        var first = header.Length > 0 ? "44" : "04";
        var coding = simple ? "00" : "08";
        var (length, octets) = simple ? (SeptetsOf(header) + body.Length, Packed(header, body)) : (header.Length + body.Length, [.. header, .. body]);
        return $"{Centre}{first}{Address(sender)}00{coding}{Stamp(sent)}{length:X2}{Convert.ToHexString(octets)}";
    }

    // The text begins at the next border of septets after the header.
    private static int SeptetsOf(byte[] header) => ((header.Length * 8) + 6) / 7;

    private static byte[] Packed(byte[] header, byte[] septets)
    {
        var skip = SeptetsOf(header) * 7;
        var octets = new byte[(skip + (septets.Length * 7) + 7) / 8];
        header.CopyTo(octets, 0);
        for (var i = 0; i < septets.Length * 7; i++)
        {
            if ((septets[i / 7] >> (i % 7) & 1) != 0)
                octets[(skip + i) / 8] |= (byte)(1 << ((skip + i) % 8));
        }

        return octets;
    }

    public static string Address(string sender)
    {
        if (!sender.TrimStart('+').All(char.IsAsciiDigit))
        {
            GsmAlphabet.TryEncode(sender, out var septets);
            var packed = Packed([], septets);
            return $"{((septets.Length * 7) + 3) / 4:X2}{Name:X2}{Convert.ToHexString(packed)}";
        }

        var digits = sender.TrimStart('+');
        return $"{digits.Length:X2}{(sender[0] == '+' ? International : ShortNumber):X2}{Swapped(digits.Length % 2 == 0 ? digits : digits + "F")}";
    }

    public static string Stamp(DateTimeOffset sent) => Swapped($"{sent:yyMMddHHmmss}{(int)sent.Offset.TotalMinutes / 15:00}");

    private static string Swapped(string digits) => string.Concat(digits.Chunk(2).Select(pair => $"{pair[1]}{pair[0]}"));

    private static IReadOnlyList<T[]> Cut<T>(T[] whole, int alone, int ofPart) => whole.Length <= alone ? [whole] : [.. whole.Chunk(ofPart)];
}
