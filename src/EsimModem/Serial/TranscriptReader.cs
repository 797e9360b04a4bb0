using System.Globalization;
using System.Text;

namespace EsimModem.Serial;

/// <summary>
/// Reads what <see cref="Transcript"/> writes, or a person by hand. A text without \r or \n of its own gets the usual ends: CR after a
/// command, CR LF around an answer.
/// </summary>
internal static class TranscriptReader
{
    public const string End = "end", Broken = "broken";

    /// <exception cref="FormatException">A line is none of a transcript; the message names it and says what one begins with.</exception>
    public static IReadOnlyList<TranscriptStep> Read(string text) =>
        [.. text.Split('\n').Select((line, at) => (Text: line.Trim('\r').TrimStart(), Number: at + 1)).Where(line => line.Text.Length > 0).Select(line => Step(line.Text, line.Number))];

    private static TranscriptStep Step(string line, int number)
    {
        var text = line.Length > 2 ? line[2..] : "";
        return line[0] switch
        {
            '>' => new TranscriptStep('>', Bytes(text, "", "\\r", number), default, text, number),
            '<' => new TranscriptStep('<', Bytes(text, "\\r\\n", "\\r\\n", number), default, text, number),
            '~' => new TranscriptStep('~', [], Pause(text, number), text, number),
            '#' => new TranscriptStep('#', [], default, text, number),
            _ => throw new FormatException($"Line {number} is none of a transcript: each begins with >, <, ~ or #."),
        };
    }

    private static byte[] Bytes(string text, string before, string after, int number)
    {
        var hasEnds = text.Contains("\\r", StringComparison.Ordinal) || text.Contains("\\n", StringComparison.Ordinal) || text.EndsWith("\\x1a", StringComparison.Ordinal) || text == "\\x1b";
        return Encoding.Latin1.GetBytes(Unescaped(hasEnds ? text : before + text + after, number));
    }

    private static TimeSpan Pause(string text, int number)
    {
        if (text is End or Broken)
            return default;
        var isShort = text.EndsWith("ms", StringComparison.Ordinal);
        return text.EndsWith('s') && double.TryParse(text[..^(isShort ? 2 : 1)], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count < int.MaxValue
            ? isShort ? TimeSpan.FromMilliseconds(count) : TimeSpan.FromSeconds(count)
            : throw new FormatException($"Line {number} is no pause: write one such as 200ms or 3s, or `end` or `broken`.");
    }

    private static string Unescaped(string text, int number)
    {
        var made = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\')
                made.Append(text[at]);
            else if (++at < text.Length && text[at] == 'x')
            {
                made.Append((char)Octet(text, at + 1, number));
                at += 2;
            }
            else if (at < text.Length)
                made.Append(text[at] switch { 'r' => '\r', 'n' => '\n', 't' => '\t', var other => other });
        }
        return made.ToString();
    }

    private static byte Octet(string text, int at, int number) =>
        at + 2 <= text.Length && byte.TryParse(text.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet)
            ? octet
            : throw new FormatException($"Line {number} has \\x without two hexadecimal digits; a backslash itself is written twice.");
}
