using System.Text;

namespace EsimModem.Carriers.Replies;

/// <summary>Writes a stretch of a text as a pattern: words as they are, figures and names in quotes as any others of their kind.</summary>
internal static class DraftWords
{
    const string AnyFigure = @"\d+(?:[ .,:/'’-]?\d+)*";
    const string Signs = @"\^$.|?*+()[]{}";

    static readonly (char Open, char Close)[] Quotes = [('"', '"'), ('«', '»'), ('“', '”'), ('„', '“')];

    public static string Of(string text, int from, int to)
    {
        var pattern = new StringBuilder();
        for (var at = from; at < to;)
            at = Name(pattern, text, at, to) ?? Figure(pattern, text, at, to) ?? Sign(pattern, text, at);
        return pattern.ToString();
    }

    static int? Name(StringBuilder pattern, string text, int at, int to)
    {
        foreach (var (open, close) in Quotes)
        {
            if (text[at] != open) continue;
            var end = text.AsSpan(at + 1, to - at - 1).IndexOfAny(close, '\n');
            if (end < 1 || text[at + 1 + end] != close) continue;
            pattern.Append(open).Append($@"[^{close}\n]+").Append(close);
            return at + 1 + end + 1;
        }
        return null;
    }

    // The digits of "Tele2" are letters of its name.
    static int? Figure(StringBuilder pattern, string text, int at, int to)
    {
        if (!char.IsDigit(text[at]) || (at > 0 && char.IsLetter(text[at - 1]))) return null;
        var end = at;
        while (end < to && (char.IsDigit(text[end]) || (text[end] is ' ' or '.' or ',' or ':' or '/' or '\'' or '’' or '-' && end + 1 < to && char.IsDigit(text[end + 1])))) end++;
        pattern.Append(AnyFigure);
        return end;
    }

    static int Sign(StringBuilder pattern, string text, int at)
    {
        var sign = text[at];
        if (char.IsWhiteSpace(sign))
        {
            // One blank stands for as many as there are, and for the end of a line.
            if (pattern.Length == 0 || pattern[^1] != ' ') pattern.Append(' ');
        }
        else if (Signs.Contains(sign))
            pattern.Append('\\').Append(sign);
        else
            pattern.Append(char.IsSurrogate(sign) || char.IsControl(sign) || sign == '\u2212' ? '.' : sign);
        return at + 1;
    }
}
