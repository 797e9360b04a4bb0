using System.Globalization;
using System.Text;

namespace EsimModem.Tests.Support;

/// <summary>Reads transcripts.</summary>
internal static class Transcript
{
    public static IReadOnlyList<TranscriptStep> Load(string name) =>
        Parse(File.ReadAllText(Path.Combine(Sources.Root, "tests", "EsimModem.Tests", "Transcripts", name)));

    public static IReadOnlyList<TranscriptStep> Parse(string text) =>
        [.. text.Split('\n').Select(line => line.Trim('\r')).Where(line => line.Trim().Length > 0 && line.TrimStart()[0] != '#').Select(line => ParseLine(line.TrimStart()))];

    private static TranscriptStep ParseLine(string line)
    {
        var text = line.Length > 2 ? line[2..] : "";
        return line[0] switch
        {
            '>' => new TranscriptStep('>', Bytes(text, "", "\\r"), default, text),
            '<' => new TranscriptStep('<', Bytes(text, "\\r\\n", "\\r\\n"), default, text),
            '~' => new TranscriptStep('~', [], Pause(text), text),
            _ => throw new FormatException($"A transcript line begins with > < ~ or #, not: {line}"),
        };
    }

    private static byte[] Bytes(string text, string before, string after)
    {
        var whole = text.Contains("\\r", StringComparison.Ordinal) || text.Contains("\\n", StringComparison.Ordinal) || text.EndsWith("\\x1a", StringComparison.Ordinal)
            || text == "\\x1b" ? text : before + text + after;
        return Encoding.Latin1.GetBytes(Unescape(whole));
    }

    private static TimeSpan Pause(string text)
    {
        if (text is "end" or "broken")
            return default;
        var milliseconds = text.EndsWith("ms", StringComparison.Ordinal);
        var number = double.Parse(text[..^(milliseconds ? 2 : 1)], CultureInfo.InvariantCulture);
        return milliseconds ? TimeSpan.FromMilliseconds(number) : TimeSpan.FromSeconds(number);
    }

    private static string Unescape(string text)
    {
        var made = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
                made.Append(text[i]);
            else if (text[++i] == 'x')
            {
                made.Append((char)Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
                made.Append(text[i] switch { 'r' => '\r', 'n' => '\n', 't' => '\t', var other => other });
        }

        return made.ToString();
    }
}
