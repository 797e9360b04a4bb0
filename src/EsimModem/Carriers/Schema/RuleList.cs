namespace EsimModem.Carriers.Schema;

/// <summary>Puts a rule at the end of the <c>read:</c> list of a carrier file, and leaves all else of the text as its owner wrote it.</summary>
internal static class RuleList
{
    const string Key = "read:";
    const string UsualIndent = "  ";

    /// <summary>The text with the rule; null where its list is written in another form than lines that begin with a dash.</summary>
    /// <param name="builtIn">The built-in file of the carrier, whose list the owner's takes the place of; null for none.</param>
    public static string? With(string text, string line, string? builtIn)
    {
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = Lines(text);
        if (lines.FindIndex(each => each.StartsWith(Key, StringComparison.Ordinal)) is var start && start < 0)
        {
            lines.AddRange([Key, .. builtIn is null ? [] : Block(Lines(builtIn))]);
            start = lines.FindLastIndex(each => each == Key);
        }
        else if (lines[start][Key.Length..].Split('#')[0].Trim().Length > 0) return null;
        var (last, dash) = (End(lines, start), lines.Skip(start + 1).FirstOrDefault(each => each.TrimStart().StartsWith('-')));
        var indent = last > start && dash is not null ? dash[..^dash.TrimStart().Length] : UsualIndent;
        lines.Insert(last + 1, indent + line);
        return string.Join(end, lines) + end;
    }

    static List<string> Lines(string text) => [.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')];

    static IEnumerable<string> Block(List<string> lines) =>
        lines.FindIndex(each => each.StartsWith(Key, StringComparison.Ordinal)) is var start && start < 0 ? [] : lines[(start + 1)..(End(lines, start) + 1)];

    // The last line of the list that is more than a remark; remarks behind it may belong to what follows.
    static int End(List<string> lines, int start)
    {
        var last = start;
        for (var at = start + 1; at < lines.Count && (lines[at].Length == 0 || lines[at][0] is ' ' or '-' or '#'); at++)
            if (lines[at].TrimStart() is { Length: > 0 } words && words[0] != '#') last = at;
        return last;
    }
}
