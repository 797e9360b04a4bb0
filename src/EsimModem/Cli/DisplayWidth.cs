using System.Globalization;
using System.Text;

namespace EsimModem.Cli;

/// <summary>How many columns of a terminal a text takes: marks none, East Asian wide characters two, all others one.</summary>
internal static class DisplayWidth
{
    internal static int Of(string text) => text.EnumerateRunes().Sum(Of);

    internal static string Pad(string text, int width, bool right = false)
    {
        var blanks = new string(' ', Math.Max(0, width - Of(text)));
        return right ? blanks + text : text + blanks;
    }

    /// <summary>The text itself, or as much of it as fits before an ellipsis.</summary>
    internal static string Cut(string text, int width)
    {
        if (Of(text) <= width)
            return text;
        var kept = new StringBuilder();
        var taken = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            taken += Of(rune);
            if (taken > width)
                break;
            kept.Append(rune);
        }
        return width < 1 ? "" : kept.Append('…').ToString();
    }

    private static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    private static bool IsWide(int code) => code switch
    {
        < 0x1100 => false,
        <= 0x115F or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) => true,
        (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) => true,
        (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD) => true,
        _ => false,
    };
}
