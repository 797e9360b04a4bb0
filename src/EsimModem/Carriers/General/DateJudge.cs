using EsimModem.Carriers.Figures;
using EsimModem.Carriers.Replies;

namespace EsimModem.Carriers.General;

/// <summary>Decides until when something is valid: by a date, or by days and hours from when the words came. Other dates are no field.</summary>
internal sealed class DateJudge(string text, Sentences sentences, Governor governor, ReplySetting setting, string? language)
{
    const double Farthest = 4;
    const double FarthestYearless = 1.5;
    const double FarthestCount = 2.1;

    static readonly Sense[] Strength = [Sense.Until, Sense.Expires, Sense.NextCharge];

    public IReadOnlyList<Claim> Claims()
    {
        List<(int At, DateOnly Day, Governed By)> days = [];
        List<Claim> counts = [];
        for (var at = 0; at < sentences.Marks.Count; at++)
        {
            var mark = sentences.Marks[at];
            if (mark.IsName) continue;
            if (mark.Date is { } date && By(at, date.Year is null && date.Mark != ' ' ? FarthestYearless : Farthest) is { } by && setting.Dates.Day(date, language) is { } day) days.Add((at, day, by));
            else if (mark.Kind is MarkKind.Days or MarkKind.Hours && Counted(at) is { } counted) counts.Add(counted);
        }
        var chief = Strength.Select(sense => days.Where(each => each.By.Sense == sense || (sense is Sense.Until && each.By.Sense is Sense.Till or Sense.Extended)).ToList()).FirstOrDefault(some => some.Count > 0) ?? [];
        // "Active until, valid till": of two days in one sentence the first is the end of use, the later one that of the number.
        if (chief.Count == 2 && sentences.AreOne(chief[0].At, chief[1].At)) chief.RemoveAll(each => each.Day != chief.Min(other => other.Day));
        List<Claim> claims = [];
        foreach (var (at, day, by) in chief.DistinctBy(each => each.Day))
        {
            claims.Add(new(ReadingField.ValidUntil, day, sentences.Marks[at], by));
            if (TimeBeside(at) is { } time) claims.Add(new(ReadingField.ValidTime, time, sentences.Marks[at], by));
        }
        return claims.Count > 0 ? claims : counts;
    }

    Governed? By(int at, double farthest)
    {
        var near = governor.Of(at, sense => IsOfDays(sense) || sense is Sense.Till);
        near.RemoveAll(one => one.Sense is Sense.Till && one.Distance > (one.IsBefore ? 0.5 : 1));
        if (near.Count == 0 || near[0].Distance > farthest || !(Strength.Contains(near[0].Sense) || near[0].Sense is Sense.Till or Sense.Extended) || sentences.IsOffered(at)) return null;
        // The end of a gift or of a loan is not the end of the plan, and a day to pay by is no promise.
        if (near[0].Sense is Sense.Till && sentences.LastBefore(at, sense => sense is Sense.Plan or Sense.Left or Sense.Balance or Sense.Data or Sense.Calls or Sense.Messages or Sense.Renewed or Sense.Already) is null) return null;
        var subject = sentences.LastBefore(at, sense => sense is Sense.Bonus or Sense.Credit or Sense.Ask or Sense.Balance or Sense.Left or Sense.Renewed or Sense.Data);
        return subject?.Sense is Sense.Bonus or Sense.Credit or Sense.Ask ? null : near[0];
    }

    Claim? Counted(int at)
    {
        var mark = sentences.Marks[at];
        var near = governor.Of(at, sense => IsOfDays(sense) || sense is Sense.Left or Sense.Price or Sense.Bound);
        if (near.Count == 0 || near[0].Distance > FarthestCount || near[0].Sense is not (Sense.Until or Sense.Extended or Sense.Expires or Sense.Left or Sense.NextCharge)) return null;
        if (sentences.IsOffered(at) || sentences.Says(at, Sense.Ask) || !decimal.IsInteger(mark.Count) || mark.Count > 100_000) return null;
        // What speaks of a date in the same sentence speaks of that one.
        if (near[0].Sense is not Sense.Left && sentences.Beside(at).Any(other => other.Kind is MarkKind.Date)) return null;
        return new(mark.Kind is MarkKind.Days ? ReadingField.ValidDays : ReadingField.ValidHours, (int)mark.Count, mark, near[0]);
    }

    TimeSpan? TimeBeside(int at)
    {
        var mark = sentences.Marks[at];
        if (TimeGrammar.ReadAfterDate(text, mark.Date!.Value.End) is { } after) return after.Time;
        for (var before = at - 1; before >= 0 && at - before <= 2; before--)
        {
            if (sentences.Marks[before].Kind is MarkKind.Time) return sentences.Marks[before].Time;
            if (sentences.Marks[before].Kind is not (MarkKind.Comma or MarkKind.Phrase) || sentences.Marks[before] is { Kind: MarkKind.Phrase, Sense: not (Sense.Filler or Sense.Plan) }) return null;
        }
        return null;
    }

    static bool IsOfDays(Sense sense) => sense is Sense.Until or Sense.Extended or Sense.Expires or Sense.NextCharge or Sense.Deleted or Sense.Since;
}
