using EsimModem.Carriers.General;
using EsimModem.Carriers.Patterns;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers.Replies;

/// <summary>Makes the draft of a rule of one text: what was read becomes pieces, and the draft is tried on the text before anybody sees it.</summary>
internal sealed class RuleDrafter(WordFinds finds, ReplySetting setting)
{
    /// <summary>What carriers are asked for.</summary>
    public static readonly IReadOnlyCollection<ReadingField> Usual = [ReadingField.Balance, ReadingField.ValidUntil, ReadingField.DataLeftMb];

    const int LongestLead = 200;
    const string Guessed = "a guess";

    static readonly Place Nowhere = new("draft", 0, 0);

    readonly string text = finds.Text.Folded;

    /// <summary>Null where there is nothing to make a rule of: a menu, or words without a figure that nobody understands.</summary>
    public RuleDraft? Draft(Reading reading, IReadOnlyCollection<Found> taken, IReadOnlyCollection<ReadingField> expected)
    {
        if (reading.Kind is ReadingKind.Menu || text.Length == 0) return null;
        List<Found> figures = [.. taken, .. expected.Where(field => !taken.Any(found => found.Field == field)).SelectMany(field => Guess(field, taken))];
        var pieces = Apart(figures.Select(found => DraftPiece.Of(found, text)).OfType<DraftPiece>().OrderBy(piece => piece.Start));
        // A figure that the draft does not read as it was read, such as a debt that is written without a minus, is no piece of it.
        for (var wrong = 0; wrong >= 0;)
        {
            if (Kind(reading, pieces) is not { } kind || Written(reading, kind, pieces) is not { } draft) return null;
            wrong = pieces.FindIndex(piece => !Gives(draft.Rule, piece));
            if (wrong < 0) return draft;
            pieces.RemoveAt(wrong);
        }
        return null;
    }

    static List<DraftPiece> Apart(IEnumerable<DraftPiece> pieces)
    {
        List<DraftPiece> apart = [];
        foreach (var piece in pieces)
            if (apart.Count == 0 || apart[^1].End <= piece.Start) apart.Add(piece);
        return apart;
    }

    // What a text tells is told by its figures, the first of them chiefly; what happened, by its words.
    static ReadingKind? Kind(Reading reading, List<DraftPiece> pieces)
    {
        if (!IsTold(reading.Kind)) return reading.Kind;
        if (pieces.Exists(piece => piece.Found.Field is ReadingField.Balance)) return ReadingKind.Balance;
        foreach (var piece in pieces)
            if (piece.Found.Field is ReadingField.ValidUntil or ReadingField.ValidDays or ReadingField.ValidHours) return ReadingKind.Validity;
            else if (piece.Found.Field is ReadingField.DataLeftMb or ReadingField.MinutesLeft or ReadingField.SmsLeft) return ReadingKind.Data;
        if (pieces.Exists(piece => piece.Found.Field is ReadingField.Pots) || (reading.Kind is ReadingKind.Data && reading.Unlimited.Count > 0)) return ReadingKind.Data;
        return pieces.Count > 0 ? ReadingKind.Notice : null;
    }

    static bool IsTold(ReadingKind kind) => kind is ReadingKind.Balance or ReadingKind.Validity or ReadingKind.Data or ReadingKind.Unreadable;

    RuleDraft? Written(Reading reading, ReadingKind kind, List<DraftPiece> pieces)
    {
        var isTold = IsTold(kind) && pieces.Count > 0;
        var first = pieces.Count > 0 ? SentenceStart(pieces[0].Start) : 0;
        var end = isTold ? SentenceEnd(pieces[^1].End) : text.Length;
        return (isTold && first > LongestLead ? null : Written(reading, kind, pieces, 0, end)) ?? Written(reading, kind, pieces, first, end);
    }

    RuleDraft? Written(Reading reading, ReadingKind kind, List<DraftPiece> pieces, int from, int to)
    {
        var match = from == 0 ? "^" : "";
        var at = from;
        foreach (var piece in pieces)
        {
            match += DraftWords.Of(finds.Text.Plain, at, piece.Start) + piece.Written;
            at = piece.End;
        }
        match += DraftWords.Of(finds.Text.Plain, at, to);
        if (Pattern.Compile(match, Nowhere, new()) is not { } pattern) return null;
        var rule = new ReplyRule(kind, pattern, null, kind == ReadingKind.Refused ? reading.Refusal : null, reading.RetryAfter, reading.AutoRenews) { Unlimited = reading.Unlimited };
        return rule.Match.IsIn(finds.Text) ? new(rule, match, pieces.Exists(piece => piece.Found.By == Guessed)) : null;
    }

    bool Gives(ReplyRule rule, DraftPiece piece)
    {
        var run = new RuleRun(finds.Text, setting);
        run.Run(RuleRun.Find(finds.Text, [rule]));
        var vote = new FieldVote();
        vote.Count(run.Found);
        return vote.Chosen.Any(found => (found.Field, found.Pot) == (piece.Found.Field, piece.Found.Pot) && IsSame(found.Value, piece.Found.Value));
    }

    // Minutes are whole numbers to a rule.
    static bool IsSame(object read, object wanted) => read.Equals(wanted) || (read is int count && wanted is decimal number && count == number);

    int SentenceStart(int at)
    {
        while (at > 0 && text[at - 1] != '\n' && !(text[at - 1] == ' ' && at > 1 && text[at - 2] is '.' or '!' or '?' or ';')) at--;
        return at;
    }

    int SentenceEnd(int at)
    {
        // The point of a shortened currency may end its sentence too.
        if (text[at - 1] == '.' && at + 1 < text.Length && text[at] == ' ' && char.IsUpper(text[at + 1])) return at;
        while (at < text.Length && text[at] != '\n' && !(text[at] is '.' or '!' or '?' or ';' or ',' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])))) at++;
        return at;
    }

    // The one figure of the text that can be it; where there are two, a person has to say.
    IEnumerable<Found> Guess(ReadingField field, IReadOnlyCollection<Found> taken)
    {
        var free = finds.General.Where(mark => mark is { IsFigure: true, IsName: false } && finds.InText(mark.Start, mark.End) is var place && !taken.Any(found => found.Figure.Start < place.End && place.Start < found.Figure.End)).ToList();
        var mark = field switch
        {
            ReadingField.Balance => Only(free, mark => mark.Kind is MarkKind.Money && mark.Money is { Currency: not null, IsRate: false }) ?? Only(free, mark => mark is { Kind: MarkKind.Money, Date: null, Money.IsRate: false }),
            ReadingField.ValidUntil => Only(free, mark => mark.Date is { } date && mark.Kind is MarkKind.Date && setting.Dates.Day(date) is not null),
            ReadingField.DataLeftMb => Only(free, mark => mark.Kind is MarkKind.Data),
            _ => null,
        };
        if (mark is null) yield break;
        object value = field switch { ReadingField.Balance => setting.Money(mark.Money), ReadingField.ValidUntil => setting.Dates.Day(mark.Date!.Value)!, _ => mark.Count };
        yield return At(mark, field, value);
        if (field is ReadingField.ValidUntil && free.Find(time => time.Kind is MarkKind.Time && time.Start >= mark.End && time.Start - mark.End <= 4) is { } time) yield return At(time, ReadingField.ValidTime, time.Time);
    }

    Found At(Mark mark, ReadingField field, object value) =>
        finds.InText(mark.Start, mark.End) is var place ? new(field, null, value, place.Start, 0, Guessed) { Figure = place } : null!;

    static Mark? Only(List<Mark> marks, Predicate<Mark> fits) => marks.FindAll(fits) is [var one] ? one : null;
}
