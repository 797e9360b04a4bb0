using EsimModem.Carriers.Figures;

namespace EsimModem.Carriers.General;

/// <summary>Goes through a text once and says of each piece what it is; what a figure means is for others to judge.</summary>
internal sealed class Marker
{
    const int LongestShortening = 6;
    const int LongestCut = 4;

    readonly string text;
    readonly Vocabulary vocabulary;
    readonly IReadOnlySet<string> spoken;
    readonly LanguageWeights weights;
    // At the place where each begins.
    readonly Mark?[] phrases;
    readonly List<Mark> marks = [];
    char quote;
    int at;

    Marker(string text, Vocabulary vocabulary, string? country)
    {
        (this.text, this.vocabulary, spoken, phrases) = (text, vocabulary, vocabulary.SpokenIn(country), new Mark?[text.Length]);
        weights = new(spoken);
        var finds = Finds(0, text.Length);
        foreach (var find in finds) weights.Add(find.Phrases, find.End - find.Start);
        finds.ForEach(Place);
    }

    void Place(PhraseFind find)
    {
        if (SenseChoice.Of(find, weights) is not { } sense) return;
        var (start, end, meant) = find;
        var chosen = find.Folded.First(phrase => phrase.Sense == sense);
        if (find.Folded.All(phrase => phrase.Sense != sense || weights.IsStray(phrase)))
        {
            // Its later words may be some of a language that is at home here.
            if (text.IndexOf(' ', start, end - start) is > 0 and var blank) Finds(blank, end).ForEach(Place);
            return;
        }
        phrases[start] = Said(start, end, chosen, meant);
    }

    Mark Said(int start, int end, Phrase chosen, IReadOnlyList<Phrase> all) => new(MarkKind.Phrase, start, end)
    {
        Sense = chosen.Sense is Sense.Account or Sense.Main ? Sense.Balance : chosen.Sense,
        Words = text.AsSpan(start, end - start).Count(' ') + 1,
        Phrases = all,
        Meant = chosen,
    };

    // Where the phrases of a part of the text stand in it.
    List<PhraseFind> Finds(int from, int to)
    {
        using var fold = Fold.Of(text.AsSpan(from, to - from));
        List<PhraseFind> finds = [];
        foreach (var find in vocabulary.In(fold))
        {
            var start = from + fold.OriginOf(find.Start);
            var end = find.End < fold.Length ? from + fold.OriginOf(find.End) : to;
            while (end > start + 1 && !Fold.IsLetter(text[end - 1]) && !char.IsDigit(text[end - 1])) end--;
            var (same, fitting) = Fitting(find.Phrases, text.AsSpan(start, end - start));
            if (fitting.Count > 0) finds.Add(new(start, end, same.Count > 0 ? same : fitting) { Folded = fitting });
        }
        return finds;
    }

    // Of phrases that are one when folded, those that are written so, and those of the country's own languages, go before those that only fold so.
    (IReadOnlyList<Phrase> Same, IReadOnlyList<Phrase> Fitting) Fitting(IReadOnlyList<Phrase> phrases, ReadOnlySpan<char> written)
    {
        var isCyrillic = CyrillicSpelling.Is(written);
        if (phrases.Count == 1 && !isCyrillic) return (phrases, phrases);
        List<Phrase> same = [], fitting = [];
        foreach (var phrase in phrases)
        {
            if (isCyrillic && !IsSpelled(phrase, phrases, written)) continue;
            fitting.Add(phrase);
            var stem = phrase.Words.AsSpan().TrimEnd('*');
            if (spoken.Contains(phrase.Language) || (stem.Length == phrase.Words.Length ? written.Equals(stem, StringComparison.OrdinalIgnoreCase) : written.StartsWith(stem, StringComparison.OrdinalIgnoreCase))) same.Add(phrase);
        }
        return (same, fitting);
    }

    // What a language's file has in Latin letters alone may be written in its Cyrillic ones too.
    static bool IsSpelled(Phrase phrase, IReadOnlyList<Phrase> phrases, ReadOnlySpan<char> written)
    {
        if (phrase.IsCyrillic) return CyrillicSpelling.Fits(written, phrase.Words);
        foreach (var other in phrases)
            if (other.IsCyrillic && other.Language == phrase.Language) return false;
        return phrase.FitsCyrillic;
    }

    /// <param name="country">Where the text comes from, if that is known.</param>
    public static IReadOnlyList<Mark> Marks(string text, Vocabulary vocabulary, string? country = null)
    {
        var marker = new Marker(text, vocabulary, country);
        while (marker.at < text.Length) marker.Step();
        return Modifiers.Join(marker.marks);
    }

    void Step()
    {
        var sign = text[at];
        if (sign == ' ') at++;
        else if (sign == '\n') Add(MarkKind.Line, at + 1);
        else if (FigureMarker.At(text, at, marks.Count > 0 && marks[^1].Kind is MarkKind.Phrase && marks[^1].End == at) is { } figure) Take(figure);
        else if (char.IsLetter(sign)) Word();
        else if (char.IsDigit(sign)) Add(MarkKind.Other, PastRun(at));
        else Punctuation(sign);
    }

    void Take(Mark figure)
    {
        Add(figure);
        // "175 TL yüklediniz": what is left of a phrase whose first word the figure took.
        for (var inside = figure.Start + 1; inside < figure.End; inside++)
            if (phrases[inside] is { } cut && cut.End > figure.End) Finds(figure.End, cut.End).ForEach(Place);
        // The point of a shortened currency may end its sentence too.
        if (text[at - 1] == '.' && Begins(at)) marks.Add(new(MarkKind.Stop, at, at));
    }

    void Word()
    {
        var end = PastWord(at);
        // "و9.75": an Arabic prefix is a word of its own where a figure follows.
        if (end == at + 1 && Script.IsPrefix(text, at) && Scan.IsDigit(text, end)) at = end;
        else if (IsLink(end)) Add(MarkKind.Other, PastLink(at));
        else if (phrases[at] is { } phrase) Add(phrase);
        else if (end < text.Length && char.IsAsciiDigit(text[end]) && !Script.IsSpaceless(text[end - 1])) Add(MarkKind.Other, PastRun(at));
        else if (vocabulary.Compound(text.AsSpan(at, end - at)) is { } whole) Add(Said(at, end, whole, [whole]));
        else Add(MarkKind.Word, end);
    }

    void Punctuation(char sign)
    {
        switch (sign)
        {
            case ',' or '،' or '፣' or '၊':
            // "Balance:5;data 2 GB;until 30.11.": signs of a list without blanks.
            case ';' when Scan.At(text, at + 1) is not ('\0' or ' ' or '\n'):
                Add(MarkKind.Comma, at + 1);
                break;
            case ':' or '=' or '՝':
            case '-' when Scan.At(text, at + 1) == '>':
                Add(MarkKind.Colon, sign == '-' ? at + 2 : at + 1);
                break;
            case '.' when IsShortening():
                at++;
                break;
            case '!' or '?' or ';' or '…' or '؟' or '。' or '।' or '॥' or '۔' or '။' or '។' or '።' or '։':
            case '፡' when Scan.At(text, at + 1) == '፡':
            case '.' when Scan.At(text, at + 1) is '\0' or ' ' or '\n' or '.' || Begins(at + 1):
                Add(MarkKind.Stop, at + 1);
                break;
            case '-' or '–' or '—' or '~' or '～' or '〜' or '→':
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

    // "s.d. 17/01", "t.o.m.", "exp. 12/12": the point belongs to the word.
    bool IsShortening()
    {
        if (Scan.IsLetter(text, at - 1) && Scan.At(text, at - 2) == '.') return true;
        // "на др. сети", "bal. is".
        if (marks.Count > 0 && marks[^1] is { Kind: MarkKind.Word or MarkKind.Phrase } cut && cut.End == at && at - cut.Start <= LongestCut && char.IsLower(Scan.At(text, Scan.PastBlanks(text, at + 1)))) return true;
        // "Your 5 GB data. 0.75 GB remaining": what is counted is no shortening.
        if (marks.Count > 0 && marks[^1].Is(Sense.Data, Sense.Calls, Sense.Messages, Sense.Left, Sense.Used, Sense.Plan)) return false;
        return marks.Count > 0 && marks[^1] is { Kind: MarkKind.Word or MarkKind.Phrase } word && word.End == at && (char.IsLower(text[at - 1]) || char.IsUpper(text[at - 1])) && at - text.LastIndexOf(' ', at) <= LongestShortening && Scan.IsDigit(text, Scan.PastBlanks(text, at + 1));
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
    bool IsLink(int end)
    {
        if (text.AsSpan(at).StartsWith("http", StringComparison.OrdinalIgnoreCase)) return true;
        return Scan.At(text, end) is '.' or '@' && char.IsLower(Scan.At(text, end + 1)) && char.IsLower(Scan.At(text, end + 2)) && char.IsAsciiLetter(text[at]);
    }

    int PastLink(int place)
    {
        while (place < text.Length && !char.IsWhiteSpace(text[place]) && text[place] is not (',' or ')' or '"')) place++;
        return place;
    }

    int PastWord(int place)
    {
        while (place < text.Length && !(place > at && IsParted(place)) && (Fold.IsLetter(text[place]) || Scan.IsInside(text, place))) place++;
        return Math.Max(place, at + 1);
    }

    // Where no blanks part words the next phrase does.
    bool IsParted(int place) => Scan.IsLetter(text, place) && (Script.IsSpaceless(text[place]) ? phrases[place] is not null || !Script.IsSpaceless(text[place - 1]) : Script.IsSpaceless(text[place - 1]));

    int PastRun(int place)
    {
        while (place < text.Length && char.IsLetterOrDigit(text[place]) && !Script.IsSpaceless(text[place])) place++;
        return place;
    }

    void Add(MarkKind kind, int end) => Add(new Mark(kind, at, Math.Max(end, at + 1)));

    void Add(Mark mark)
    {
        marks.Add(quote == '\0' ? mark : mark with { IsName = true });
        at = Math.Max(mark.End, at + 1);
    }
}
