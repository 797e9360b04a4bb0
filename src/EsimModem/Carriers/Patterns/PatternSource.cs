using System.Text;
using System.Text.RegularExpressions;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers.Patterns;

/// <summary>Translates what people write in carrier files into an expression of .NET and the list of its pieces.</summary>
internal sealed class PatternSource(string source, Place place, Faults faults)
{
    const int MostRepeats = 200;
    const int Longest = 2000;
    readonly StringBuilder expression = new();
    readonly List<Piece> pieces = [];
    int groups;
    int afterPiece = -1;

    public string Expression => expression.ToString();

    public IReadOnlyList<Piece> Pieces => pieces;

    /// <summary>The translation, or null and a fault.</summary>
    public static PatternSource? Translate(string source, Place place, Faults faults)
    {
        var before = faults.Count;
        var translation = new PatternSource(source, place, faults);
        if (source.Length > Longest)
            faults.Add(place, $"a pattern has at most {Longest} characters");
        else
            translation.Walk();
        return faults.Count == before ? translation : null;
    }

    void Walk()
    {
        var inClass = false;
        for (var at = 0; at < source.Length;)
        {
            var letter = Fold(source[at]);
            var next = at + 1;
            if (!inClass && LooksAround(at))
                faults.Add(place, $"`{source}` looks around or back, which patterns cannot; write out what stands there");
            if (letter == '\\' && next < source.Length)
                next = Escaped(at);
            else if (ReplyText.IsBlank(letter) || letter is '\n' or '\r')
                next = inClass ? InClass(at, @"\s") : Blanks(at);
            else if (letter == '{' && !inClass)
                next = Brace(at);
            else if (letter == '\u2212')
                expression.Append(@"\-");
            else
            {
                inClass = inClass ? letter != ']' : letter == '[';
                if (letter == '(' && !inClass && Ahead(next) != '?')
                    expression.Append("(?:");
                else
                    expression.Append(letter);
            }
            at = next;
        }
    }

    // What the non-backtracking engine has no way to do.
    bool LooksAround(int at) => source.AsSpan(at) switch
    {
        ['\\', (>= '1' and <= '9') or 'k' or 'G', ..] => true,
        ['(', '?', '=' or '!' or '>' or '(', ..] => true,
        ['(', '?', '<', '=' or '!', ..] => true,
        ['(', '?', '<' or '\'', .. var name] => name.IndexOfAny('>', '\'') is var end and > 0 && name[..end].Contains('-'),
        _ => false,
    };

    static char Fold(char letter) => letter switch { 'ё' => 'е', 'Ё' => 'Е', _ => letter };

    char Ahead(int at) => at < source.Length ? source[at] : '\0';

    int Escaped(int at)
    {
        if (ReplyText.IsBlank(source[at + 1]))
            return Blanks(at + 1);
        expression.Append(source, at, 2);
        return at + 2;
    }

    int InClass(int at, string letters)
    {
        expression.Append(letters);
        return at + 1;
    }

    // Any blank equals any blanks, line ends among them: carriers break lines where they please. Beside a piece it may be missing.
    int Blanks(int at)
    {
        var end = at;
        while (end < source.Length && (ReplyText.IsBlank(source[end]) || source[end] is '\n' or '\r'))
            end++;
        var besidePiece = at == afterPiece || PieceAt(end) is not null;
        expression.Append(besidePiece ? @"(?:\s*)" : @"(?:\s+)");
        return end;
    }

    string? PieceAt(int at)
    {
        var end = Ahead(at) == '{' ? source.IndexOf('}', at) : -1;
        return end > 0 && source.AsSpan(at, end - at).Contains(':') ? source[(at + 1)..end] : null;
    }

    int Brace(int at)
    {
        if (PieceAt(at) is { } piece)
            return afterPiece = Named(piece, at + piece.Length + 2);
        var end = source.IndexOf('}', at);
        var inside = end < 0 ? "" : source[(at + 1)..end];
        foreach (var count in Regex.Split(inside, ","))
            if (int.TryParse(count, out var repeats) && repeats > MostRepeats)
                faults.Add(place, $"`{{{inside}}}` repeats too often; {MostRepeats} is the most");
        expression.Append(end < 0 ? source.AsSpan(at) : source.AsSpan(at, end + 1 - at));
        return end < 0 ? source.Length : end + 1;
    }

    int Named(string inside, int next)
    {
        var colon = inside.IndexOf(':');
        var (name, type) = (inside[..colon].Trim(), inside[(colon + 1)..].Trim());
        if (name == "" || !PieceTypes.ByName.TryGetValue(type, out var known))
        {
            var types = string.Join(", ", PieceTypes.ByName.Keys);
            faults.Add(place, $"`{{{inside}}}` must be {{name:type}} with one of {types}{NearestName.Hint(type, PieceTypes.ByName.Keys)}");
            return next;
        }
        var group = ++groups;
        pieces.Add(new(name, known, group));
        expression.Append($"(?<{group}>{PieceTypes.Expression(known)})");
        return next;
    }
}
