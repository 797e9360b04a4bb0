namespace EsimModem.Cli;

/// <summary>Makes words from outside fit for a terminal: a carrier's text, or a stranger's, must not steer it.</summary>
internal static class PlainText
{
    /// <summary>One line: blanks for line ends and tabs, nothing of other control characters.</summary>
    internal static string Line(string text) =>
        string.Join(' ', Clean(text, keepLines: false).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The same lines, without other control characters.</summary>
    internal static string Lines(string text) => Clean(text.ReplaceLineEndings("\n"), keepLines: true);

    private static string Clean(string text, bool keepLines) => string.Concat(text.Select(c => c switch
    {
        '\n' when keepLines => "\n",
        '\t' or '\r' or '\n' or '\u2028' or '\u2029' => " ",
        _ when char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => "",
        _ => c.ToString(),
    }));
}
