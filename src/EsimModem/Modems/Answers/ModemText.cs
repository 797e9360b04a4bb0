using System.Text;
using EsimModem.Gsm;

namespace EsimModem.Modems.Answers;

/// <summary>Names in answers, which come in the character set selected on the modem, or unencoded in spite of it.</summary>
internal static class ModemText
{
    /// <summary>Networks' names come with quotes of their own on some modems.</summary>
    public static string DecodeName(string text, string? charset) => Decode(text.Trim('"'), charset);

    public static string Decode(string text, string? charset)
    {
        if (Ucs2.TryDecodeHex(text, out var decoded) && (Ucs2.LooksLikeHex(text) || charset == "UCS2" && Plausible.Written(decoded)))
            return decoded;
        return charset == "GSM" && text.All(char.IsAscii) ? Gsm7.Decode(Encoding.Latin1.GetBytes(text)) : SingleByteText.Decode(text, charset);
    }
}
