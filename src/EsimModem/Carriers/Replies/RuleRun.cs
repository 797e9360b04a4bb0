using EsimModem.Carriers.Figures;
using EsimModem.Carriers.Patterns;
using EsimModem.Carriers.Schema;

namespace EsimModem.Carriers.Replies;

/// <summary>Runs rules over one text and reads what stands at their pieces.</summary>
internal sealed class RuleRun(ReplyText text, ReplySetting setting)
{
    readonly List<Found> found = [];
    readonly List<ReplyRule> matched = [];

    public IReadOnlyList<Found> Found => found;

    /// <summary>The rules whose words stand in the text.</summary>
    public IReadOnlyList<ReplyRule> Matched => matched;

    public static IReadOnlyList<RuleMatch> Find(ReplyText text, IReadOnlyList<ReplyRule> rules)
    {
        var matches = new List<RuleMatch>();
        foreach (var rule in rules)
            if (rule.Match.MayBeIn(text))
                foreach (var match in rule.Match.All(text))
                    matches.Add(new(rule, match));
        return matches;
    }

    /// <summary>Reads the pieces of what <see cref="Find"/> found in the same text.</summary>
    public void Run(IReadOnlyList<RuleMatch> matches)
    {
        foreach (var (rule, match) in matches)
            Take(rule, match);
    }

    void Take(ReplyRule rule, PatternMatch match)
    {
        var before = found.Count;
        var end = match.Index;
        foreach (var place in match.Pieces)
        {
            if (place.Index < end || GluedTo(place, match))
                continue;
            if (Value(place, match) is not { } read || (rule.Kind == ReadingKind.Balance && read is { IsRate: true }))
                continue;
            // Of what counts only the first digit is surely its own.
            end = Math.Max(end, place.Piece.Type is PieceType.Money or PieceType.Date or PieceType.Time or PieceType.Data ? read.End : place.Index + 1);
            found.Add(new(Field(place.Piece.Name), Pot(place.Piece.Name), read.Value, place.Index, match.Length, rule.Name) { Figure = (place.Index, read.End) });
            if (place.Piece.Type == PieceType.Date && !match.Pieces.Any(other => other.Piece.Type == PieceType.Time) && TimeGrammar.ReadAfterDate(text.Folded, read.End) is { } time)
                found.Add(new(ReadingField.ValidTime, null, time.Time, place.Index + 1, match.Length, rule.Name) { Figure = (time.Start, time.End) });
        }
        if ((match.Pieces.Count == 0 || found.Count > before) && !matched.Contains(rule))
            matched.Add(rule);
    }

    // A rule that begins with its figure has nothing before it to part it from a word or a longer number.
    bool GluedTo(PiecePlace place, PatternMatch match) =>
        place.Index == match.Index && place.Index > 0 && char.IsLetterOrDigit(text.Folded[place.Index - 1]);

    // Below the words "Balance" a line may begin with its own number: there only what is plainly money is money.
    bool IsListNumber(PiecePlace place, PatternMatch match, MoneyFigure money)
    {
        var line = text.Folded.LastIndexOf('\n', Math.Max(0, place.Index - 1)) + 1;
        return line > match.Index && text.Folded.AsSpan(line, place.Index - line).IsWhiteSpace() && money.Currency is null && decimal.IsInteger(money.Amount);
    }

    (object Value, int End, bool IsRate)? Value(PiecePlace place, PatternMatch match)
    {
        var (words, at) = (text.Folded, place.Index);
        return place.Piece.Type switch
        {
            PieceType.Money => MoneyGrammar.Read(words, at) is { } money && !IsListNumber(place, match, money) ? (setting.Money(money), money.End, money.IsRate) : null,
            PieceType.Date => DateGrammar.Read(words, at) is { } date && setting.Dates.Day(date) is { } day ? (day, date.End, false) : null,
            PieceType.Time => TimeGrammar.Read(words, at) is { } time ? (time.Time, time.End, false) : null,
            PieceType.Data => CountGrammar.Data(words, at) is { } data ? (data.Value, data.End, false) : null,
            PieceType.Days => CountGrammar.Days(words, at) is { } days ? (days, CountGrammar.PastCount(words, at), false) : null,
            PieceType.Hours => CountGrammar.Hours(words, at) is { } hours ? (hours, CountGrammar.PastCount(words, at), false) : null,
            PieceType.Int => CountGrammar.Whole(words, at) is { } count ? (count, NumeralGrammar.Read(words, at)!.Value.End, false) : null,
            _ => PhoneGrammar.Read(words, at) is { } phone ? (phone, PhoneGrammar.Past(words, at), false) : null,
        };
    }

    static ReadingField? Field(string name) =>
        name == RuleReader.NoField ? null : name.StartsWith(RuleReader.PotMark, StringComparison.Ordinal) ? ReadingField.Pots : SchemaWords.Fields[name];

    static string? Pot(string name) => name.StartsWith(RuleReader.PotMark, StringComparison.Ordinal) ? name[RuleReader.PotMark.Length..] : null;
}
