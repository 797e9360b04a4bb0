namespace EsimModem.Modems.Answers;

/// <summary>The comma separated fields of one answer line; quotes and parentheses keep the commas inside them.</summary>
internal sealed class FieldReader
{
    private const int LongestRange = 10_000;
    private static readonly List<int> NoQuotes = [];
    private readonly List<string> fields = [];

    public FieldReader(string body)
    {
        var closers = Closers(body);
        for (var at = 0; ;)
        {
            var end = EndOfField(body, at, closers);
            fields.Add(body[at..end].Trim());
            at = end + 1;
            if (end >= body.Length)
                return;
        }
    }

    public int Count => fields.Count;

    /// <summary>Null when the line does not begin with the name and a colon.</summary>
    public static FieldReader? After(string name, string line) => BodyAfter(name, line) is { } body ? new FieldReader(body) : null;

    /// <summary>What follows the name and its colon; null when the line begins otherwise.</summary>
    public static string? BodyAfter(string name, string line)
    {
        var text = line.Trim();
        if (!text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = text[name.Length..].TrimStart();
        return rest is [':', ..] ? rest[1..].Trim() : null;
    }

    /// <summary>The field without its quotes; null when it is absent, empty or a list in parentheses.</summary>
    public string? Text(int at) => Raw(at) is { } raw && !IsGroup(raw) && Unquoted(raw) is { Length: > 0 } text ? text : null;

    /// <summary>Null when the field is no whole number; a range as test answers have it is none either.</summary>
    public int? Number(int at) => int.TryParse(Text(at), out var number) ? number : null;

    /// <summary>The fields inside a pair of parentheses; a field without them counts as a list of one.</summary>
    public FieldReader? Group(int at) => Raw(at) switch
    {
        null or "" => null,
        var raw when IsGroup(raw) => new FieldReader(raw[1..].TrimEnd().TrimEnd(')')),
        var raw => new FieldReader(raw),
    };

    public bool HasGroup(int at) => Raw(at) is { } raw && IsGroup(raw);

    public IReadOnlyList<string> Texts() => [.. Enumerable.Range(0, Count).Select(Text).OfType<string>()];

    /// <summary>The ranges of a list such as <c>(0,2-4)</c>; ranges that stand upside down are left out.</summary>
    public IReadOnlyList<(int First, int Last)> Ranges(int at) =>
        Group(at) is { } group ? [.. group.Texts().Select(Range).OfType<(int, int)>()] : [];

    public IReadOnlyList<int> Numbers(int at) =>
        [.. Ranges(at).Where(range => range.Last - range.First < LongestRange).SelectMany(Spread).Take(LongestRange)];

    private static IEnumerable<int> Spread((int First, int Last) range) => Enumerable.Range(range.First, range.Last - range.First + 1);

    private static (int First, int Last)? Range(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var first = dash < 0 ? text : text[..dash];
        var last = dash < 0 ? text : text[(dash + 1)..];
        return int.TryParse(first, out var from) && int.TryParse(last, out var to) && from <= to && from >= 0 ? (from, to) : null;
    }

    private string? Raw(int at) => at >= 0 && at < fields.Count ? fields[at] : null;

    private static bool IsGroup(string raw) => raw is ['(', ..];

    private static string Unquoted(string raw) => raw is ['"', .. var inside] ? inside.EndsWith('"') ? inside[..^1] : inside : raw;

    private static int EndOfField(string body, int at, List<int> closers)
    {
        while (at < body.Length && char.IsWhiteSpace(body[at]))
            at++;
        var inside = at >= body.Length ? -1 : body[at] == '"' ? ClosingQuote(closers, at) : body[at] == '(' ? ClosingParenthesis(body, at, closers) : -1;
        var comma = body.IndexOf(',', Math.Max(at, inside));
        return comma < 0 ? body.Length : comma;
    }

    // Names have stray quotes of their own: only a quote before a border ends the string, else it is noise.
    private static List<int> Closers(string body)
    {
        if (!body.Contains('"', StringComparison.Ordinal))
            return NoQuotes;
        var closers = new List<int>();
        var behind = ',';
        for (var at = body.Length - 1; at >= 0; at--)
        {
            if (body[at] == '"' && behind is (',' or ')'))
                closers.Add(at);
            if (!char.IsWhiteSpace(body[at]))
                behind = body[at];
        }
        closers.Reverse();
        return closers;
    }

    private static int ClosingQuote(List<int> closers, int opening)
    {
        var at = closers.BinarySearch(opening + 1);
        at = at < 0 ? ~at : at;
        return at < closers.Count ? closers[at] : -1;
    }

    private static int ClosingParenthesis(string body, int opening, List<int> closers)
    {
        var depth = 0;
        for (var at = opening; at < body.Length; at++)
        {
            if (body[at] == '"' && ClosingQuote(closers, at) is > 0 and var quote)
                at = quote;
            depth += body[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return at;
        }
        return body.Length - 1;
    }
}
