using System.Text;

namespace EsimModem.Serial;

/// <summary>
/// Cuts passing bytes into the lines of a transcript. A command that ends with CR and an answer between two CR LF are written
/// plainly; everything else shows its ends and its unprintable bytes as <c>\r \n \x1a</c>, so that nothing is lost.
/// </summary>
internal static class WireLine
{
    private const char Escape = '\x1b', Submit = '\x1a';

    /// <summary>Null while the command is not complete.</summary>
    public static string? TakeSent(StringBuilder text, int longest)
    {
        var whole = text.ToString();
        var end = whole.AsSpan().IndexOfAny('\r', Submit, Escape);
        if (end < 0 && whole.Length < longest) return null;
        var taken = end < 0 ? whole : whole[..(end + 1)];
        text.Remove(0, taken.Length);
        return taken is [.. var command, '\r'] && IsPlain(command) ? Mask.Of(command) : Raw(taken);
    }

    /// <summary>Null while the line is not complete.</summary>
    public static string? TakeReceived(StringBuilder text, int longest)
    {
        var whole = text.ToString();
        if (whole.Length == 0) return null;
        var start = whole.StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 0;
        var end = whole.AsSpan(start).IndexOfAny('\r', '\n') + start;
        if (end < start) return whole.Length < longest ? null : Take(text, whole);
        // The end may still be coming: CR of a CR LF.
        if (whole[end] == '\r' && end + 1 == whole.Length) return null;
        var after = whole[end] == '\r' && whole[end + 1] == '\n' ? end + 2 : end + 1;
        var body = whole[start..end];
        if (start == 2 && after == end + 2 && body.Length > 0 && IsPlain(body))
        {
            text.Remove(0, after);
            return Mask.Of(body);
        }
        return Take(text, whole[..after]);
    }

    /// <summary>Any text with what is not printable escaped, masked too.</summary>
    public static string Raw(string text)
    {
        var made = new StringBuilder();
        foreach (var letter in Mask.Of(text))
            made.Append(letter switch
            {
                '\r' => "\\r",
                '\n' => "\\n",
                '\\' => "\\\\",
                < ' ' or (>= '\x7f' and < '\xa0') => $"\\x{(int)letter:x2}",
                _ => letter.ToString(),
            });
        return made is [.., ' '] ? $"{made.ToString()[..^1]}\\x20" : made.ToString();
    }

    private static string Take(StringBuilder text, string taken)
    {
        text.Remove(0, taken.Length);
        return Raw(taken);
    }

    /// <summary>Can be written as it is and read back as the same.</summary>
    private static bool IsPlain(string text) =>
        text.Length > 0 && text.All(letter => letter is (>= ' ' and < '\x7f' and not '\\') or >= '\xa0') && text[^1] != ' ' && text[0] != ' ';
}
