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

    IReadOnlyList<Mark> Marks => sentences.Marks;

    public IReadOnlyList<Claim> Claims()
    {
        List<(int At, DateOnly Day, Governed By)> days = [];
        List<Claim> counts = [];
        for (var at = 0; at < Marks.Count; at++)
        {
            if (Marks[at].IsName) continue;
            if (Marks[at].Date is { } date && By(at, date.Year is null && date.Mark != ' ' ? FarthestYearless : Farthest) is { } by && setting.Dates.Day(date, language) is { } day) days.Add((at, day, by));
            else if (Marks[at].Kind is MarkKind.Days or MarkKind.Hours && Counted(at) is { } counted) counts.Add(counted);
        }
        // The line lives longer than what is bought for it; where both are told, the sooner end is the one to heed.
        if (counts.Count > 0 || days.Exists(each => !IsOfLine(each.At, each.By))) days.RemoveAll(each => IsOfLine(each.At, each.By));
        // "12 days left of the plan, 5 hours of the nights": nobody knows which is the end.
        if (counts.DistinctBy(count => count.Field).Count() > 1) counts.Clear();
        // A day of paying is the end only where no other is told.
        var chief = days.Exists(each => each.By.Sense is not Sense.NextCharge) ? days.FindAll(each => each.By.Sense is not Sense.NextCharge) : days;
        // "Active until, valid till": of two days in one sentence the first is the end of use, the later one that of the number. With a figure between them they are ends of two things, and both are told.
        if (chief.Count == 2 && sentences.AreOne(chief[0].At, chief[1].At) && !CountBetween(chief[0].At, chief[1].At)) chief.RemoveAll(each => each.Day != chief.Min(other => other.Day));
        List<Claim> claims = [];
        foreach (var (at, day, by) in chief.DistinctBy(each => each.Day))
        {
            claims.Add(new(ReadingField.ValidUntil, day, Marks[at], by));
            if (TimeBeside(at) is { } time) claims.Add(new(ReadingField.ValidTime, time, Marks[at], by));
        }
        return claims.Count > 0 ? claims : counts;
    }

    // The phrase by which a date is an end; null where it is none.
    Governed? By(int at, double farthest)
    {
        if (IsBeginning(at) || sentences.IsOffered(at)) return null;
        var near = governor.Of(at, sense => IsOfDays(sense) || sense is Sense.Till);
        near.RemoveAll(one => one.Sense is Sense.Till && one.Distance > (one.IsBefore ? 0.5 : IsJoined(at) ? 1.5 : 1));
        var beginning = BeginningOf(at);
        if (beginning is not null && near is not [{ Sense: Sense.Until or Sense.Expires }, ..])
            near = governor.Of(beginning.Value, sense => IsOfDays(sense) && sense is not Sense.Since);
        if (near is not [var by, ..] || by.Distance > farthest || !(Strength.Contains(by.Sense) || by.Sense is Sense.Till or Sense.Extended)) return null;
        if (by.Sense is not Sense.NextCharge && (IsOnlyPossible(at) || (sentences.Says(at, Sense.If) && sentences.LastBefore(at, sense => sense is Sense.Will) is not null))) return null;
        // "Blocked until", "not valid until".
        if ((by.Sense is Sense.Till && sentences.Says(at, Sense.Blocked)) || (by.At > 0 && Marks[by.At - 1].Is(Sense.Not))) return null;
        if (IsOfNextTerm(by) || DeedBetween(by, beginning ?? at) || IsGift(at, by)) return null;
        if (by.Sense is Sense.Till && IsOfBracket(at)) return null;
        if (by.Sense is Sense.Till && !IsOfCount(at) && !(sentences.Says(at, Sense.Left) && !sentences.Says(at, Sense.Ask)) && sentences.LastBefore(at, sense => sense is Sense.Plan or Sense.Line or Sense.Left or Sense.Balance or Sense.Data or Sense.Calls or Sense.Messages or Sense.Renewed or Sense.Already or Sense.Until) is null) return null;
        return by;
    }

    // "Balance 5. Inet 5 GB until 30.11.": what is counted beside an account, and is not for sale.
    bool IsOfCount(int at)
    {
        if (!sentences.SaysAnywhere(Sense.Balance)) return false;
        for (var before = at - 1; before >= 0 && sentences.AreOne(before, at); before--)
            if (Marks[before].Kind is MarkKind.Data or MarkKind.Minutes or MarkKind.Messages) return !sentences.TellsMoney(at) && !sentences.Says(at, Sense.Ask, Sense.Bonus, Sense.Price);
        return false;
    }

    // "30.11.2026-дек": a suffix behind its dash.
    bool IsJoined(int at) => at + 1 < Marks.Count && Marks[at + 1].Kind is MarkKind.Dash && Marks[at + 1].Start == Marks[at].End && Scan.IsLetter(text, Marks[at + 1].End);

    // Days and hours that are left; the length of something, and what lies behind, is no end.
    Claim? Counted(int at)
    {
        var mark = Marks[at];
        var near = governor.Of(at, sense => IsOfDays(sense) || sense is Sense.Left or Sense.Price or Sense.Bound or Sense.Ago);
        if (near.Count == 0 || near[0].Distance > FarthestCount || near[0].Sense is not (Sense.Until or Sense.Extended or Sense.Expires or Sense.Left or Sense.NextCharge)) return null;
        if (near.Exists(one => one.Sense is Sense.Ago && one.Distance <= 1.2) || sentences.IsOffered(at) || sentences.Says(at, Sense.If) || IsGift(at, near[0]) || sentences.Says(at, Sense.Ask, Sense.Deleted, Sense.Blocked)) return null;
        if (!decimal.IsInteger(mark.Count) || mark.Count > 100_000) return null;
        // What speaks of a date in the same sentence speaks of that one.
        if (near[0].Sense is not Sense.Left && sentences.Beside(at).Any(other => other.Kind is MarkKind.Date)) return null;
        return new(mark.Kind is MarkKind.Days ? ReadingField.ValidDays : ReadingField.ValidHours, (int)mark.Count, mark, near[0]);
    }

    // "(promised 9777 until 09.05)": what has brackets of its own with a sum in them is no matter of the account.
    bool IsOfBracket(int at)
    {
        var hasSum = false;
        for (var before = at - 1; before >= 0 && sentences.AreOne(before, at); before--)
        {
            hasSum |= Marks[before].Kind is MarkKind.Money;
            if (Marks[before].Kind is MarkKind.Bracket && text[Marks[before].Start] is '(' or '[') return hasSum;
        }
        return false;
    }

    bool CountBetween(int from, int to)
    {
        for (var at = from + 1; at < to; at++)
            if (Marks[at].Kind is MarkKind.Money or MarkKind.Data or MarkKind.Minutes or MarkKind.Messages) return true;
        return false;
    }

    bool IsOnlyPossible(int at) => sentences.IsOffered(at) || sentences.LastBefore(at, sense => sense is Sense.If) is not null;

    // "01.11.2026 - 30.11.2026", "from the first to the last": the day with another right behind it.
    bool IsBeginning(int at) => EndOf(at) is not null;

    int? BeginningOf(int at)
    {
        for (var before = at - 1; before >= 0; before--)
            if (Marks[before].Date is not null) return EndOf(before) == at ? before : null;
        return null;
    }

    int? EndOf(int at)
    {
        for (var next = at + 1; next < Marks.Count; next++)
        {
            if (Marks[next].Date is { } date && setting.Dates.Day(date, language) is not null) return next > at + 1 ? next : null;
            if (Marks[next].Kind is not (MarkKind.Dash or MarkKind.Time) && !Marks[next].Is(Sense.Till, Sense.Filler, Sense.Since)) return null;
        }
        return null;
    }

    // "Will be renewed until": the end of a term that has not begun.
    bool IsOfNextTerm(Governed by)
    {
        if (by.Sense is not (Sense.Until or Sense.Till)) return false;
        var step = by.IsBefore ? -1 : 1;
        var at = by.At + step;
        while (at >= 0 && at < Marks.Count && Marks[at].Kind is MarkKind.Phrase && Marks[at].Sense.IsLight()) at += step;
        return at >= 0 && at < Marks.Count && Marks[at].Is(Sense.NextCharge);
    }

    // "Active, connected on 01.11.2026": the day is that of what was done.
    bool DeedBetween(Governed by, int figure) =>
        by.Sense is not (Sense.NextCharge or Sense.Till) && sentences.SaysBetween(by.At, figure, Sense.Renewed, Sense.Charged, Sense.ToppedUp, Sense.Credited, Sense.Used, Sense.Transfer);

    // The end of a gift or of a loan is not the end of the plan, and a day to pay by is no promise.
    bool IsGift(int at, Governed by) => (by.Phrase.Subject ?? sentences.SubjectOf(at, by.Phrase)) switch
    {
        Sense.Bonus or Sense.Credit => true,
        // "To recharge 50 was successful and valid till": what was asked for is done.
        Sense.Ask => by.Phrase.Subject is null && !sentences.Says(at, Sense.Done, Sense.ToppedUp),
        _ => false,
    };

    bool IsOfLine(int at, Governed by)
    {
        if (by.Phrase.Subject is { } own) return own is Sense.Line;
        // "The grace period ends on": the last day of the number.
        if (by.Sense is Sense.Expires && sentences.LastBefore(by.At, sense => !sense.IsLight())?.Sense is Sense.Deleted) return true;
        // "The bundle on your number": the plan is the thing, the number where it is.
        if (sentences.LastBefore(at, sense => sense is Sense.Plan or Sense.Data) is not null) return false;
        var subject = sentences.LastBefore(at, mark => mark.Subject is not null || mark.Is(Sense.Plan, Sense.Line, Sense.Number, Sense.Balance, Sense.Data));
        return subject is not null && (subject.Subject ?? subject.Sense) is Sense.Line or Sense.Number;
    }

    TimeSpan? TimeBeside(int at)
    {
        if (TimeGrammar.ReadAfterDate(text, Marks[at].Date!.Value.End) is { } after) return after.Time;
        for (var before = at - 1; before >= 0 && at - before <= 2; before--)
        {
            if (Marks[before].Kind is MarkKind.Time) return Marks[before].Time;
            if (Marks[before].Kind is not (MarkKind.Comma or MarkKind.Phrase) || (Marks[before].Kind is MarkKind.Phrase && !Marks[before].Sense.IsLight())) return null;
        }
        return null;
    }

    static bool IsOfDays(Sense sense) => sense is Sense.Until or Sense.Extended or Sense.Expires or Sense.NextCharge or Sense.Deleted or Sense.Since;
}
