using System.Collections.Frozen;

namespace EsimModem.Gsm;

/// <summary>Text in the 7-bit alphabet of GSM: one septet per character, two for the extension table.</summary>
internal static class Gsm7
{
    /// <summary>What a character is written as: nothing, a code, or the escape code before one.</summary>
    private const short Lacking = -1;
    private const short Escaping = 0x100;

    /// <summary>More than one message holds.</summary>
    private const int MostOnStack = 256;

    private static readonly short[] Codes = TableOfCodes();

    public static bool CanEncode(string text) => TryLength(text, out _);

    /// <summary>How many septets the character takes: one, two, or zero when the alphabet lacks it.</summary>
    public static int Length(char character) => CodeOf(character) switch { Lacking => 0, >= Escaping => 2, _ => 1 };

    /// <summary>How many septets the text takes; false when the alphabet lacks a character of it, which then takes none.</summary>
    public static bool TryLength(string text, out int length)
    {
        length = 0;
        var lacks = false;
        foreach (var character in text)
        {
            var code = CodeOf(character);
            lacks |= code == Lacking;
            length += code == Lacking ? 0 : code >= Escaping ? 2 : 1;
        }
        return !lacks;
    }

    /// <summary>False when the text has a character that is in neither the default alphabet nor its extension.</summary>
    public static bool TryEncode(string text, out byte[] septets)
    {
        septets = [];
        if (!TryLength(text, out var length))
            return false;
        septets = new byte[length];
        var at = 0;
        foreach (var character in text)
        {
            var code = CodeOf(character);
            if (code >= Escaping)
                septets[at++] = Gsm7Tables.Escape;
            septets[at++] = (byte)code;
        }
        return true;
    }

    private static short CodeOf(char character) => character < Codes.Length ? Codes[character] : Lacking;

    // Every character of the alphabet lies below the euro's sign.
    private static short[] TableOfCodes()
    {
        var (plain, shifted) = (Gsm7Tables.Locking(NationalLanguage.None), Gsm7Tables.SingleShift(NationalLanguage.None));
        var codes = new short[Math.Max(plain.Max(), shifted.Values.Max()) + 1];
        Array.Fill(codes, Lacking);
        for (var code = 0; code < plain.Length; code++)
            if (code != Gsm7Tables.Escape)
                codes[plain[code]] = (short)code;
        foreach (var (code, character) in shifted)
            codes[character] = (short)(Escaping | code);
        return codes;
    }

    public static string Decode(
        ReadOnlySpan<byte> septets,
        NationalLanguage locking = NationalLanguage.None,
        NationalLanguage singleShift = NationalLanguage.None)
    {
        var plain = Gsm7Tables.Locking(locking);
        var shifted = Gsm7Tables.SingleShift(singleShift);
        // Each septet gives a character at most.
        var text = septets.Length <= MostOnStack ? stackalloc char[septets.Length] : new char[septets.Length];
        var length = 0;
        for (var at = 0; at < septets.Length; at++)
        {
            if (septets[at] != Gsm7Tables.Escape)
                text[length++] = plain[septets[at] & 0x7F];
            else if (++at < septets.Length)
                text[length++] = Escaped((byte)(septets[at] & 0x7F), plain, shifted);
        }
        return new string(text[..length]);
    }

    private static char Escaped(byte code, string plain, FrozenDictionary<byte, char> shifted) =>
        code == Gsm7Tables.Escape ? ' ' : shifted.TryGetValue(code, out var character) ? character : plain[code];
}
