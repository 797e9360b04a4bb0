using EsimModem.Carriers.Patterns;
using EsimModem.Carriers.Replies;

namespace EsimModem.Carriers.General;

/// <summary>Reads what no carrier's own rule knows, by the words of languages alone: it knows no carrier and no sentence.</summary>
internal static class GeneralReader
{
    // Fifteen digits are the most that a number has anywhere (E.164), and a few signs part them.
    const int LongestNumber = 18;

    /// <param name="marks">The pieces of the text, which hang on its words and its country alone.</param>
    /// <param name="language">In which most of it is, if that is known.</param>
    public static GeneralFinds Read(ReplyText text, IReadOnlyList<Mark> marks, ReplySetting setting, string? language)
    {
        var sentences = new Sentences(text.Folded, marks);
        var governor = new Governor(marks);
        IReadOnlyList<Claim> claims =
        [
            .. new MoneyJudge(text.Folded, sentences, governor, setting, language).Claims(),
            .. new DateJudge(text.Folded, sentences, governor, setting, language).Claims(),
            .. new CountJudge(text.Folded, sentences, governor, setting, language).Claims(),
            .. Numbers(text.Folded, sentences, governor),
        ];
        return new(claims, [.. new KindJudge(text.Folded, sentences).KindWords(), .. Paid(claims, sentences)])
        {
            Unlimited = [.. Unlimited(marks, governor)],
            AutoRenews = AutoRenews(sentences),
        };
    }

    // What was charged, and until when it holds: so a renewal is told where nobody says the word. What will be charged on a day is none yet.
    static IEnumerable<KindWord> Paid(IReadOnlyList<Claim> claims, Sentences sentences)
    {
        var paid = claims.FirstOrDefault(claim => claim is { Field: ReadingField.Amount, By.Sense: Sense.Charged });
        var until = claims.FirstOrDefault(claim => claim.Field is ReadingField.ValidUntil);
        if (paid is null || until is null || until.By?.Sense is Sense.Expires || (claims.Any(claim => claim.Field is ReadingField.Balance) && !IsOfPlan(paid, sentences))) yield break;
        var (from, to) = (Math.Min(paid.Figure.Start, until.Figure.Start), Math.Max(paid.Figure.End, until.Figure.End));
        if (until.By?.Sense is not Sense.NextCharge || sentences.Marks.Any(mark => mark.Kind is MarkKind.Stop or MarkKind.Line && mark.Start > from && mark.Start < to))
            yield return new(ReadingKind.Renewed, null, "what was charged");
    }

    // Beside a balance only where a plan was paid for: a call has its price and its account an end as well.
    static bool IsOfPlan(Claim paid, Sentences sentences)
    {
        for (var at = 0; at < sentences.Marks.Count; at++)
            if (ReferenceEquals(sentences.Marks[at], paid.Figure)) return sentences.Says(at, Sense.Plan) && sentences.Beside(at).Count(other => other.Is(Sense.Charged)) > 1;
        return false;
    }

    static IEnumerable<Claim> Numbers(string text, Sentences sentences, Governor governor)
    {
        var marks = sentences.Marks;
        for (var at = 0; at < marks.Count; at++)
            if (marks[at].Kind is MarkKind.Phone && marks[at].End - marks[at].Start <= LongestNumber && !sentences.Says(at, Sense.Transfer) && governor.Of(at, sense => sense is Sense.Number or Sense.Dial or Sense.Transfer) is [{ Sense: Sense.Number, IsBefore: true, Distance: <= 3 } by, ..])
                yield return new(ReadingField.Number, string.Concat(text[marks[at].Start..marks[at].End].Where(sign => char.IsAsciiDigit(sign) || sign == '+')), marks[at], by);
    }

    static IEnumerable<string> Unlimited(IReadOnlyList<Mark> marks, Governor governor)
    {
        for (var at = 0; at < marks.Count; at++)
            if (marks[at].Is(Sense.Unlimited) && governor.Of(at, sense => sense is Sense.Data or Sense.Calls or Sense.Messages or Sense.Offer) is [{ Distance: <= 2 } by, ..])
                if (by.Sense switch { Sense.Data => "data", Sense.Calls => "minutes", Sense.Messages => "sms", _ => null } is { } what) yield return what;
    }

    // Only what is stated outright: not of a bonus, not "if", not "dial this to", not a question.
    static bool? AutoRenews(Sentences sentences)
    {
        bool? on = null;
        for (var at = 0; at < sentences.Marks.Count; at++)
        {
            var mark = sentences.Marks[at];
            if (!mark.Is(Sense.AutoOn, Sense.AutoOff) || mark.IsName || sentences.IsQuestion(at) || sentences.IsOffered(at) || sentences.Says(at, Sense.If, Sense.Dial, Sense.Not, Sense.Bonus, Sense.Ask, Sense.Prompt)) continue;
            var isOn = mark.Sense is Sense.AutoOn;
            if (on == !isOn) return null;
            on = isOn;
        }
        return on;
    }
}
