using EsimModem.Simulator.Coding;
using EsimModem.Simulator.Profiles;

namespace EsimModem.Simulator.Modems;

/// <summary>How USSD texts stand on a model's wire: packed, in UCS2 digits, or plain.</summary>
internal static class UssdCoding
{
    private const int Default = 15;
    private const int Ucs2 = 72;

    /// <summary>Reads what the host wrote; false means a coding that the model does not take.</summary>
    public static bool TryRead(ModemBody modem, string written, out string text)
    {
        text = written;
        if (modem.Profile.Ussd == UssdStyle.Packed)
            return HexText.TryReadPacked(written, out text);
        return modem.Settings.Charset == "UCS2" ? HexText.TryReadUcs2(written, out text) : written.Length > 0;
    }

    /// <summary>Writes a text of the network, with the data coding of 3GPP 23.038 section 5.</summary>
    public static (string Shown, int Coding) Write(ModemBody modem, string text)
    {
        var simple = GsmAlphabet.TryEncode(text, out var septets);
        var charset = modem.Settings.Charset;
        if (modem.Profile.Ussd == UssdStyle.Packed)
            return simple ? (HexText.Packed(septets), Default) : (HexText.Ucs2(text), Ucs2);
        if (charset == "UCS2")
            return (HexText.Ucs2(text), simple ? Default : Ucs2);
        if (simple)
            return (charset == "GSM" ? Raw(septets) : Latin(text), Default);
        return charset == modem.Profile.BlindCharset ? (Latin(text), Default) : (HexText.Ucs2(text), Ucs2);
    }

    /// <summary>The septets as bytes: under "GSM" a modem prints the codes themselves.</summary>
    private static string Raw(byte[] septets) => string.Create(septets.Length, septets, static (letters, codes) =>
    {
        for (var i = 0; i < codes.Length; i++)
            letters[i] = (char)codes[i];
    });

    private static string Latin(string text) => string.Create(text.Length, text, static (letters, all) =>
    {
        for (var i = 0; i < all.Length; i++)
            letters[i] = all[i] < 0x100 ? all[i] : '?';
    });
}
