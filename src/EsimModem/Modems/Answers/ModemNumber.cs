using System.Diagnostics.CodeAnalysis;
using EsimModem.Gsm;

namespace EsimModem.Modems.Answers;

/// <summary>A number in an answer, which some modems write in UCS-2 like any other text.</summary>
internal static class ModemNumber
{
    /// <summary>A hexadecimal string is decoded only if that leaves a number, because digits alone could be either.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Decode(string? text) =>
        text is { Length: >= 8 } && Ucs2.TryDecodeHex(text, out var decoded) && decoded.All(IsDialled) ? decoded : text;

    private static bool IsDialled(char character) => char.IsAsciiDigit(character) || character is '+' or '*' or '#';
}
