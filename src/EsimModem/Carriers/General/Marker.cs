using EsimModem.Carriers.Figures;

namespace EsimModem.Carriers.General;

/// <summary>Goes through a text once and says of each piece what it is; what a figure means is for others to judge.</summary>
internal sealed class Marker
{
    readonly string text;
    readonly Vocabulary vocabulary;
    readonly Dictionary<int, Mark> phrases = [];
    readonly List<Mark> marks = [];
    char quote;
    int at;

    Marker(string text, Vocabulary vocabulary)
    {
        (this.text, this.vocabulary) = (text, vocabulary);
        var fold = Fold.Of(text);
        foreach (var find in SenseChoice.Of(vocabulary.In(fold).ToList()))
        {
            var start = fold.OriginOf(find.Find.Start);
            var end = find.Find.End < fold.Length ? fold.OriginOf(find.Find.End) : text.Length;
            while (end > start && !char.IsLetterOrDigit(text[end - 1])) end--;
            phrases[start] = new(MarkKind.Phrase, start, end)
            {
                Sense = find.Sense, Words = text.AsSpan(start, end - start).Count(' ') + 1, Phrases = find.Find.Phrases,
            };
        }
    }

    public static IReadOnlyList<Mark> Marks(string text, Vocabulary vocabulary)
    {
        var marker = new Marker(text, vocabulary);
        while (marker.at < text.Length) marker.Step();
        return marker.marks;
    }

    void Step()
    {
        var sign = text[at];
        if (sign == ' ') at++;
        else if (sign == '\n') Add(MarkKind.Line, at + 1);
        else if (FigureMarker.At(text, at) is { } figure) Take(figure);
        else if (char.IsLetter(sign)) Word();
        else if (char.IsDigit(sign)) Add(MarkKind.Other, PastRun(at));
        else Punctuation(sign);
    }

    void Take(Mark figure)
    {
        Add(figure);
        // The point of a shortened currency may end its sentence too.
        if (text[at - 1] == '.' && Begins(at)) marks.Add(new(MarkKind.Stop, at, at));
    }

    void Word()
    {
        if (phrases.TryGetValue(at, out var phrase) && !IsLink(at))
        {
            Add(phrase);
            return;
        }
        var end = PastWord(at);
        if (IsLink(at)) Add(MarkKind.Other, PastLink(at));
        else if (end < text.Length && char.IsAsciiDigit(text[end])) Add(MarkKind.Other, PastRun(at));
        else if (vocabulary.Compound(text[at..end]) is { } whole) Add(new Mark(MarkKind.Phrase, at, end) { Sense = whole.Sense, Phrases = [whole] });
        else Add(MarkKind.Word, end);
    }

    void Punctuation(char sign)
    {
        switch (sign)
        {
            case ',':
                Add(MarkKind.Comma, at + 1);
                break;
            case ':' or '=':
            case '-' when Scan.At(text, at + 1) == '>':
                Add(MarkKind.Colon, sign == '-' ? at + 2 : at + 1);
                break;
            case '!' or '?' or ';' or '…' or '؟' or '。':
            case '.' when Scan.At(text, at + 1) is '\0' or ' ' or '\n' or '.' || Begins(at + 1):
                Add(MarkKind.Stop, at + 1);
                break;
            case '-' or '–' or '—':
                Add(MarkKind.Dash, at + 1);
                break;
            case '(' or ')' or '[' or ']' or '/' or '|':
                Add(MarkKind.Bracket, at + 1);
                break;
            case '"' or '«' or '»' or '“' or '”' or '„':
            case '\'' when quote == '\'' || (Scan.At(text, at - 1) is ' ' && Scan.IsLetter(text, at + 1)):
                Quote(sign);
                break;
            default:
                at++;
                break;
        }
    }

    // A quote that is never closed on its line quotes nothing.
    void Quote(char sign)
    {
        at++;
        if (quote != '\0')
        {
            quote = '\0';
            return;
        }
        var closing = sign switch { '«' => '»', '“' => '”', '„' => '“', _ => sign };
        var rest = text.AsSpan(at);
        var line = rest.IndexOf('\n');
        if ((line < 0 ? rest : rest[..line]).Contains(closing)) quote = closing;
    }

    // After a full stop a new sentence begins with a large letter, also without a blank.
    bool Begins(int place)
    {
        place = Scan.PastBlanks(text, place);
        return place >= text.Length || char.IsUpper(text[place]) || text[place] is '\n' || (char.IsLetter(text[place]) && !char.IsLower(text[place]));
    }

    // Letters and points without a blank, going on in small letters: an address, and no new sentence.
    bool IsLink(int place)
    {
        var end = PastWord(place);
        if (text.AsSpan(place).StartsWith("http", StringComparison.OrdinalIgnoreCase)) return true;
        return end > place && Scan.At(text, end) is '.' or '@' && char.IsLower(Scan.At(text, end + 1)) && char.IsLower(Scan.At(text, end + 2)) && char.IsAsciiLetter(text[place]);
    }

    int PastLink(int place)
    {
        while (place < text.Length && !char.IsWhiteSpace(text[place]) && text[place] is not (',' or ')' or '"')) place++;
        return place;
    }

    int PastWord(int place)
    {
        while (place < text.Length && (Fold.IsLetter(text[place]) || (text[place] is '\'' or '’' or 'ʻ' or 'ʼ' && Scan.IsLetter(text, place + 1)))) place++;
        return Math.Max(place, at + 1);
    }

    int PastRun(int place)
    {
        while (place < text.Length && char.IsLetterOrDigit(text[place])) place++;
        return place;
    }

    void Add(MarkKind kind, int end) => Add(new Mark(kind, at, end));

    void Add(Mark mark)
    {
        marks.Add(mark with { IsName = quote != '\0' });
        at = mark.End;
    }
}
