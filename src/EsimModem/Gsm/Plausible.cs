using System.Globalization;

namespace EsimModem.Gsm;

/// <summary>How much a decoded string looks like something a carrier would write; wrong decodings look like noise.</summary>
internal static class Plausible
{
    private const string Everyday = " \r\n.,:;-()/*#+!?%'\"";
    private const string Seldom = "\t\f&@$£€<=>_[]{}|\\~^";
    private const string Typographic =
        "\u00A0\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u201A\u201C\u201D\u201E\u2022\u2026\u202F\u2030\u2039\u203A\u2116\u2122";

    /// <summary>From 0 for noise to 1 for plain words and numbers.</summary>
    public static double Share(string text) => text.Length == 0 ? 0 : text.Average(Weight);

    /// <summary>Whether the text is made of letters, digits and signs of alphabets that are written letter by letter.</summary>
    public static bool Alphabetic(string text) => text.Length > 0 && text.All(IsAlphabetic) && text.Any(IsLetterDigitOrAscii);

    /// <summary>Whether every character exists and has a shape, whatever the script.</summary>
    public static bool Written(string text) => text.Length > 0 && text.All(IsWritten);

    private static double Weight(char character) => character switch
    {
        _ when char.IsAsciiLetterOrDigit(character) || Everyday.Contains(character) => 1,
        >= '\u0370' and <= '\u03FF' or 'ª' or 'º' => 0,
        _ when char.IsLetter(character) || Seldom.Contains(character) => 0.5,
        _ => 0,
    };

    private static bool IsLetterDigitOrAscii(char character) => char.IsLetterOrDigit(character) || char.IsAscii(character);

    private static bool IsAlphabetic(char character) => character switch
    {
        '\r' or '\n' or '\t' or '\f' => true,
        < ' ' or (>= '\u007F' and < '\u00A0') => false,
        < '\u0250' => true,
        (>= '\u0370' and <= '\u06FF') or (>= '\u10A0' and <= '\u10FF') or (>= '\u1E00' and <= '\u1EFF') => IsWritten(character),
        >= '\u20A0' and <= '\u20CF' => true,
        (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') => IsWritten(character),
        _ => Typographic.Contains(character),
    };

    private static bool IsWritten(char character) => char.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.Control => character is '\r' or '\n' or '\t' or '\f',
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => false,
        _ => character != '\uFFFD',
    };
}
