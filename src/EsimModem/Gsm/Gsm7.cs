using System.Collections.Frozen;
using System.Text;

namespace EsimModem.Gsm;

/// <summary>Text in the 7-bit alphabet of GSM: one septet per character, two for the extension table.</summary>
internal static class Gsm7
{
    private static readonly FrozenDictionary<char, byte[]> Codes = Gsm7Tables.Locking(NationalLanguage.None)
        .Select((character, code) => (character, codes: new[] { (byte)code }))
        .Where(entry => entry.codes[0] != Gsm7Tables.Escape)
        .Concat(Gsm7Tables.SingleShift(NationalLanguage.None)
            .Select(entry => (character: entry.Value, codes: new[] { Gsm7Tables.Escape, entry.Key })))
        .ToFrozenDictionary(entry => entry.character, entry => entry.codes);

    public static bool CanEncode(string text) => text.All(Codes.ContainsKey);

    /// <summary>How many septets the character takes: one, two, or zero when the alphabet lacks it.</summary>
    public static int Length(char character) => Codes.TryGetValue(character, out var codes) ? codes.Length : 0;

    /// <summary>False when the text has a character that is in neither the default alphabet nor its extension.</summary>
    public static bool TryEncode(string text, out byte[] septets)
    {
        septets = [];
        if (!CanEncode(text))
            return false;
        septets = [.. text.SelectMany(character => Codes[character])];
        return true;
    }

    public static string Decode(
        ReadOnlySpan<byte> septets,
        NationalLanguage locking = NationalLanguage.None,
        NationalLanguage singleShift = NationalLanguage.None)
    {
        var plain = Gsm7Tables.Locking(locking);
        var shifted = Gsm7Tables.SingleShift(singleShift);
        var text = new StringBuilder(septets.Length);
        for (var at = 0; at < septets.Length; at++)
        {
            if (septets[at] != Gsm7Tables.Escape)
                text.Append(plain[septets[at] & 0x7F]);
            else if (++at < septets.Length)
                text.Append(Escaped((byte)(septets[at] & 0x7F), plain, shifted));
        }
        return text.ToString();
    }

    private static char Escaped(byte code, string plain, FrozenDictionary<byte, char> shifted) =>
        code == Gsm7Tables.Escape ? ' ' : shifted.TryGetValue(code, out var character) ? character : plain[code];
}
