using System.Text;

namespace EsimModem.Gsm;

/// <summary>Text that came as one character per octet, in whatever set of characters the modem felt like.</summary>
internal static class SingleByteText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Takes octets as Latin-1 characters and repairs what is evidently UTF-8 or bare codes of the 7-bit alphabet.</summary>
    public static string Decode(string octets, string? charset = null)
    {
        if (octets.Any(octet => octet >= 0x80))
            return TryUtf8(octets, out var text) ? text : octets;
        return charset is not "8859-1" && octets.Any(IsCodeOnlyGsmUses) ? Gsm7.Decode(Encoding.Latin1.GetBytes(octets)) : octets;
    }

    // Line ends, tab and form feed occur in real texts; nobody writes the other controls, but "@" is 0 and "_" is 17 in GSM.
    private static bool IsCodeOnlyGsmUses(char octet) => octet < ' ' && octet is not ('\r' or '\n' or '\t' or '\f');

    /// <summary>False when the octets are not well-formed UTF-8.</summary>
    private static bool TryUtf8(string octets, out string text)
    {
        text = "";
        if (octets.Any(octet => octet > 0xFF))
            return false;
        try
        {
            text = StrictUtf8.GetString(Encoding.Latin1.GetBytes(octets));
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
