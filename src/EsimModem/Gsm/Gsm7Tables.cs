using System.Collections.Frozen;

namespace EsimModem.Gsm;

/// <summary>The characters behind the 128 codes, plain and after the escape code (3GPP 23.038 section 6.2.1 and annex A).</summary>
internal static class Gsm7Tables
{
    public const byte Escape = 0x1B;

    private const string DigitsAndSigns = "%&'()*+,-./0123456789:;<=>?";
    private const string UpperLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string LowerLetters = "abcdefghijklmnopqrstuvwxyz";

    private const string Default =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤" + DigitsAndSigns + "¡" + UpperLetters + "ÄÖÑÜ§¿" + LowerLetters + "äöñüà";

    private const string Turkish =
        "@£$¥€éùıòÇ\nĞğ\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BŞşßÉ !\"#¤" + DigitsAndSigns + "İ" + UpperLetters + "ÄÖÑÜ§ç" + LowerLetters + "äöñüà";

    private const string Portuguese =
        "@£$¥êéúíóç\nÔô\rÁáΔ_ªÇÀ∞^\\€Ó|\u001BÂâÊÉ !\"#º" + DigitsAndSigns + "Í" + UpperLetters + "ÃÕÚÜ§~" + LowerLetters + "ãõ`üà";

    private static readonly FrozenDictionary<byte, char> DefaultShift = Shift("");
    private static readonly FrozenDictionary<byte, char> TurkishShift = Shift("GĞIİSŞcçgğiısş");
    private static readonly FrozenDictionary<byte, char> SpanishShift = Shift("\tçAÁIÍOÓUÚaáiíoóuú");
    private static readonly FrozenDictionary<byte, char> PortugueseShift = Shift(
        "\u0005ê\tç\u000BÔ\u000Cô\u000EÁ\u000Fá\u0012Φ\u0013Γ\u0015Ω\u0016Π\u0017Ψ\u0018Σ\u0019Θ\u001FÊ" +
        "AÀIÍOÓUÚ[Ã\\ÕaÂiíoóuú{ã|õ\u007Fâ");

    /// <summary>The 128 characters of the locking shift table; languages without one use the default alphabet.</summary>
    public static string Locking(NationalLanguage language) => language switch
    {
        NationalLanguage.Turkish => Turkish,
        NationalLanguage.Portuguese => Portuguese,
        _ => Default,
    };

    /// <summary>What a code means after the escape code.</summary>
    public static FrozenDictionary<byte, char> SingleShift(NationalLanguage language) => language switch
    {
        NationalLanguage.Turkish => TurkishShift,
        NationalLanguage.Spanish => SpanishShift,
        NationalLanguage.Portuguese => PortugueseShift,
        _ => DefaultShift,
    };

    // Pairs of code and character, the code written as the ASCII character of the same value.
    private static FrozenDictionary<byte, char> Shift(string own)
    {
        const string shared = "\n\f\u0014^({)}/\\<[=~>]@|e€";
        return (own + shared).Chunk(2).ToFrozenDictionary(pair => (byte)pair[0], pair => pair[1]);
    }
}
