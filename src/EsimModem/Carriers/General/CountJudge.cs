using EsimModem.Carriers.Replies;

namespace EsimModem.Carriers.General;

/// <summary>Decides what is left of data, minutes and messages; the size of a package, what is offered and what was given as a gift is not.</summary>
internal sealed class CountJudge(string text, Sentences sentences, Governor governor, ReplySetting setting, string? language)
{
    const double Farthest = 4;
    const double FarthestBare = 1.1;
    const double OfIt = 3;
    const int MostCounted = 100_000_000;
    const int MostOfAField = 16;

    public IReadOnlyList<Claim> Claims()
    {
        List<(Claim Claim, int At)> claims = [];
        for (var at = 0; at < sentences.Marks.Count; at++)
        {
            if (sentences.Marks[at] is { IsName: false, Count: <= MostCounted } && Field(at) is var (field, count) && IsLeft(at) is var (isLeft, by) && isLeft)
                claims.Add((new(field, field is ReadingField.SmsLeft ? (object)(int)count : count, sentences.Marks[at], by), at));
        }
        return [.. claims.GroupBy(each => each.Claim.Field).SelectMany(Chief)];
    }

    // Of several the one that is said to be left; of a sum and its parts nobody knows which.
    IEnumerable<Claim> Chief(IEnumerable<(Claim Claim, int At)> field)
    {
        var all = field.ToList();
        // So many are no answer to a question.
        if (all.Count > MostOfAField) return all.Select(each => each.Claim);
        all.RemoveAll(size => all.Exists(other => IsNameOf(size.At, other.At)));
        var left = all.Where(each => each.Claim.By?.Sense is Sense.Left).ToList();
        var isPlain = left.Count > 0 && left.Select(each => each.Claim.Value).Distinct().Count() == 1 && !all.Except(left).Any(other => sentences.AreOne(other.At, left[0].At));
        return (isPlain ? left : all).Select(each => each.Claim);
    }

    // "What is left of the package 100 MB is 4 MB": the size belongs to the package's name. In a list each figure speaks for itself.
    bool IsNameOf(int at, int next) => at > 0 && next > at && sentences.AreOne(at, next) && sentences.Marks[at - 1].Is(Sense.Plan)
        && !sentences.Marks.Skip(at).Take(next - at).Any(mark => mark.Kind is MarkKind.Comma or MarkKind.Bracket);

    (ReadingField Field, decimal Count)? Field(int at)
    {
        var mark = sentences.Marks[at];
        return mark.Kind switch
        {
            MarkKind.Data => Thousands.Counted(text.AsSpan(mark.Start, mark.End - mark.Start), mark.Count, setting.Country, language) is { } megabytes ? (ReadingField.DataLeftMb, megabytes) : null,
            // "03.09.2026 23:59:59" is a time of that day.
            MarkKind.Talk when IsOfDay(at) => null,
            MarkKind.Minutes or MarkKind.Talk => (ReadingField.MinutesLeft, mark.Count),
            MarkKind.Messages when decimal.IsInteger(mark.Count) => (ReadingField.SmsLeft, mark.Count),
            MarkKind.Money when mark.Money.Currency is null => Headed(at),
            _ => null,
        };
    }

    bool IsLast(int at) => at + 1 >= sentences.Marks.Count || sentences.Marks[at + 1].Kind is MarkKind.Stop or MarkKind.Line;

    // Between a figure and what says that it is left stands nothing but other counts and what they count; "5 GB, 2 days left" and "5 GB plan: none left" tell the size.
    bool IsRestBehind(int at, Governed by)
    {
        for (var between = at + 1; between < by.At; between++)
            if (sentences.Marks[between].Kind is not (MarkKind.Comma or MarkKind.Data or MarkKind.Minutes or MarkKind.Messages) && !sentences.Marks[between].Is(Sense.Data, Sense.Calls, Sense.Messages, Sense.Total, Sense.Filler)) return false;
        return !by.IsBefore && sentences.Marks.ElementAtOrDefault(by.At + 1) is not { Kind: MarkKind.Days or MarkKind.Hours };
    }

    bool IsOfDay(int at)
    {
        while (--at >= 0 && sentences.Marks[at].Is(Sense.Filler)) { }
        return at >= 0 && sentences.Marks[at].Date is not null;
    }

    // "Data (kB): 3145728", "SMS: 5": the unit stands before the figure.
    (ReadingField Field, decimal Count)? Headed(int at)
    {
        // "MB 350", where nothing else is counted.
        if (at > 0 && sentences.Marks[at - 1].Kind is MarkKind.Word && !(at > 1 && sentences.Marks[at - 2].IsFigure) && Named(at - 1, at) is (ReadingField.DataLeftMb, _) named) return named;
        // "GB: 18.25", "Min: 612".
        if (at > 1 && sentences.Marks[at - 1].Kind is MarkKind.Colon && Named(at - 2, at) is { } counted) return counted;
        // "MBs left: 120", "MB disponibles: 800".
        if (at > 2 && sentences.Marks[at - 1].Kind is MarkKind.Colon && sentences.Marks[at - 2].Is(Sense.Left) && Named(at - 3, at) is { } left) return left;
        var near = governor.Of(at, sense => sense is Sense.Data or Sense.Calls or Sense.Messages or Sense.Balance or Sense.Price or Sense.Until or Sense.Dial or Sense.Bonus);
        if (near.Count == 0 || !near[0].IsBefore) return null;
        var amount = sentences.Marks[at].Money.Amount;
        var between = text[near[0].Phrase.End..sentences.Marks[at].Start];
        if (near[0].Distance > (UnitIn(between) is null ? FarthestBare : Farthest)) return null;
        return near[0].Sense switch
        {
            Sense.Data when UnitIn(between) is { } each => (ReadingField.DataLeftMb, amount * each),
            Sense.Calls when IsHeaded(at, near[0].At) => (ReadingField.MinutesLeft, amount),
            Sense.Messages when IsHeaded(at, near[0].At) && decimal.IsInteger(amount) => (ReadingField.SmsLeft, amount),
            _ => null,
        };
    }

    // "SMS: 5", "SMS left 5"; "by SMS to 5" is none of them.
    bool IsHeaded(int at, int by)
    {
        for (var between = by + 1; between < at; between++)
            if (sentences.Marks[between].Kind is not (MarkKind.Colon or MarkKind.Bracket or MarkKind.Dash) && !sentences.Marks[between].Is(Sense.Left)) return false;
        return true;
    }

    // What a figure counts if a word before it is its unit.
    (ReadingField Field, decimal Count)? Named(int word, int at) => sentences.Marks[word] is { Kind: MarkKind.Word or MarkKind.Phrase } unit ? Unit(text.AsSpan(unit.Start, unit.End - unit.Start), sentences.Marks[at].Money.Amount) : null;

    static (ReadingField Field, decimal Count)? Unit(ReadOnlySpan<char> word, decimal amount) => Words.UnitWords.Of(word) switch
    {
        General.Unit.Minute => (ReadingField.MinutesLeft, amount),
        General.Unit.Message when decimal.IsInteger(amount) => (ReadingField.SmsLeft, amount),
        _ => Words.UnitWords.MegabytesIn(word) is { } each ? (ReadingField.DataLeftMb, amount * each) : null,
    };

    static decimal? UnitIn(string between)
    {
        var open = between.IndexOf('(');
        var close = between.IndexOf(')');
        return open >= 0 && close > open ? Words.UnitWords.MegabytesIn(between[(open + 1)..close].Trim()) : null;
    }

    (bool IsLeft, Governed? By) IsLeft(int at)
    {
        // "DURATION:00:00:19": a length of talk of which a word that nobody knows says what it is.
        if (sentences.Marks[at].Kind is MarkKind.Talk && at > 0 && sentences.Marks[sentences.Marks[at - 1].Kind is MarkKind.Colon or MarkKind.Dash && at > 1 ? at - 2 : at - 1].Kind is MarkKind.Word) return (false, null);
        // "You have 1.5 GB for 2000. Do you want it?"
        if (sentences.AskAnywhere && IsPriced(at)) return (false, null);
        var near = governor.Of(at, IsOfCounts);
        var nearest = near.Count > 0 && near[0].Distance <= Farthest ? near[0] : null;
        // "80 % of your 5 GB": what is told is the share.
        if ((nearest is not { Sense: Sense.Left } || nearest.Phrase.Meant?.Sense is Sense.Have) && sentences.TellsShare(at)) return (false, null);
        // "Available regular internet": what is left goes before what it is of.
        if (nearest is { Sense: Sense.Data, IsBefore: true } && near.Find(one => one is { Sense: Sense.Left, IsBefore: true } && one.Distance <= nearest.Distance + OfIt) is { } left) nearest = left;
        // "From your package 3 GB, 415 minutes and 980 SMS are left": where the verb stands last it speaks of all.
        if (nearest is { Sense: Sense.Data, IsBefore: false } && near.Find(one => one is { Sense: Sense.Left, IsBefore: false }) is { } verb && IsLast(verb.At)) nearest = verb;
        // "5 GB of data remaining".
        if (nearest is { Sense: Sense.Data, IsBefore: false } && near.Find(one => one is { Sense: Sense.Left, IsBefore: false } && one.At == nearest.At + 1) is { } rest) nearest = rest;
        if (IsTotal(at) || sentences.IsDeed(at)) return (false, null);
        // "100 МБ-тан аз": less than.
        if (near.Exists(one => one is { Sense: Sense.Bound, IsBefore: false, Distance: <= 1.5 })) return (false, null);
        // "You have 3 GB as a gift."
        if (near.Exists(one => one is { Sense: Sense.Bonus, IsBefore: false, Distance: <= 1.2 })) return (false, null);
        // "You have successfully bought 1.5 GB".
        if (nearest is { Sense: Sense.Left, IsBefore: true } && sentences.SaysBetween(nearest.At, at, Sense.Renewed, Sense.ToppedUp, Sense.Credited, Sense.Charged, Sense.Transfer)) return (false, null);
        // "Sie haben 2,5 GB verbraucht": where the verb stands last, it says what became of it.
        if (nearest is { Sense: Sense.Left, IsBefore: true } && near.Exists(one => one is { Sense: Sense.Used, IsBefore: false }) && !near.Exists(one => one is { Sense: Sense.Left, IsBefore: false })) return (false, null);
        // "Bal: 271.97 MB", "your data balance is 142 MB", whatever else is said beside it.
        if (nearest is { Sense: Sense.Left or Sense.Balance, IsBefore: true, Distance: <= 0.5 } || (nearest is { Sense: Sense.Data, IsBefore: true, Distance: <= 0.5 } && nearest.Phrase.Subject is not null)) return (!sentences.IsOffered(at), nearest);
        var isRest = nearest is { Sense: Sense.Left, IsBefore: true } or { Sense: Sense.Left, Distance: <= 1 } || (nearest is { Sense: Sense.Left } or { Sense: Sense.Data, Phrase.Subject: not null } && IsRestBehind(at, nearest));
        if (IsSize(at) && !isRest) return (false, null);
        if (nearest?.Sense is Sense.Left || (isRest && nearest is not null)) return (!sentences.IsOffered(at), nearest);
        var isOfAccount = sentences.SaysAnywhere(Sense.Left, Sense.Balance);
        // "700 MB valid for 3 days, text BIG50 to 2477": how to get it is said, and nothing of an account.
        if (nearest is { Sense: Sense.Until, IsBefore: false } && sentences.Marks.ElementAtOrDefault(nearest.At + 1) is { Kind: MarkKind.Days or MarkKind.Hours } && sentences.SaysAnywhere(Sense.Dial) && !isOfAccount) return (false, null);
        // "Your package of 10 MB will end on 8 July".
        if (nearest is { Sense: Sense.Expires, IsBefore: false } && sentences.LastBefore(at, sense => sense is Sense.Plan) is not null && sentences.LastBefore(at, sense => sense is Sense.Left) is null) return (false, null);
        // "Until Friday 50 GB for 299": an end that is no date, and what is to be had until then.
        if (nearest is { Sense: Sense.Until, IsBefore: true } && !isOfAccount && !sentences.Beside(at).Any(other => other.Kind is MarkKind.Date or MarkKind.Days or MarkKind.Hours)) return (false, null);
        // "The code expires in 20 minutes", "your 5 GB have expired".
        if (nearest?.Sense is Sense.Expires && ((!nearest.IsBefore && !sentences.Beside(at).Any(other => other.Kind is MarkKind.Date)) || sentences.Marks[at].Kind is MarkKind.Minutes) || nearest is { Sense: Sense.Until, IsBefore: true } && sentences.Marks[at].Kind is MarkKind.Minutes) return (false, null);
        if (nearest?.Sense is Sense.Total or Sense.Used or Sense.Bonus or Sense.Credit or Sense.Price or Sense.Charged or Sense.Bound or Sense.Ask or Sense.Transfer or Sense.Dial) return (false, null);
        // "Try again in 10 minutes", and what a question would buy.
        if (nearest is null && (sentences.AskAnywhere || sentences.SaysAnywhere(Sense.Unavailable, Sense.Failed, Sense.Blocked, Sense.NotAllowed, Sense.Funds, Sense.Prompt, Sense.Pending))) return (false, null);
        // "4 GB of 5 GB" may be used as well as left.
        if (IsPart(at) && nearest?.Phrase.Subject is null && !sentences.SaysAnywhere(Sense.Left)) return (false, null);
        // What was bought or used up is the size of a package, not what is left of it.
        if (sentences.IsOffered(at) || sentences.IsQuestion(at) || sentences.SaysAnywhere(Sense.Renewed, Sense.Already, Sense.ToppedUp, Sense.Credited) || sentences.Says(at, Sense.Ask, Sense.Prompt, Sense.Price, Sense.Used, Sense.Charged, Sense.Deal) || IsBought(at)) return (false, null);
        // "15 MB to use": of a text that says nothing of an account a lone size is no rest.
        if (nearest is null or { Sense: Sense.Data, Distance: > 0 } && !sentences.SaysAnywhere(Sense.Left, Sense.Balance, Sense.Until, Sense.Expires, Sense.NextCharge, Sense.Total)) return (false, null);
        // A package with a price beside it is for sale.
        return (!IsPriced(at) || sentences.Says(at, Sense.Balance, Sense.Left), nearest);
    }

    // "87 MB of your monthly 1 GB": the whole of which the figure before is a part.
    bool IsTotal(int at)
    {
        if (at > 1 && sentences.Marks[at - 1].Kind is MarkKind.Bracket && text[sentences.Marks[at - 1].Start] == '/' && sentences.Marks[at - 2].Kind == sentences.Marks[at].Kind) return true;
        var (before, isOf) = (at - 1, false);
        for (; before >= 0 && (sentences.Marks[before].Kind is MarkKind.Word || sentences.Marks[before].Is(Sense.Filler, Sense.Plan, Sense.Total)); before--)
            isOf |= sentences.Marks[before].Is(Sense.Total) || Vocabulary.BuiltIn.Of.Contains(Fold.Word(text.AsSpan(sentences.Marks[before].Start, sentences.Marks[before].End - sentences.Marks[before].Start)));
        return isOf && before >= 0 && (sentences.Marks[before].Kind == sentences.Marks[at].Kind || IsShare(sentences.Marks[before]));
    }

    // "2 of 5 GB", "20 % of 5 GB".
    bool IsShare(Mark part) => part is { Kind: MarkKind.Money, Money.Currency: null } || (part.Kind is MarkKind.Other && text[part.End - 1] == '%');

    bool IsPart(int at)
    {
        for (var next = at + 1; next < sentences.Marks.Count && sentences.AreOne(next, at); next++)
            if (sentences.Marks[next].Kind == sentences.Marks[at].Kind) return IsTotal(next);
        return false;
    }

    bool IsBought(int at)
    {
        for (var done = at - 1; done >= 0 && sentences.AreOne(done, at); done--)
            if (sentences.Marks[done].Is(Sense.Done)) return sentences.IsBought(done);
        return false;
    }

    bool IsPriced(int at) => sentences.TellsMoney(at);

    // "Option 100 GB", "Pass Day 100 MB", "your 5 GB bundle", "your 2 GB 7 days pack", "10 GB 99 baht/7 days": a name of what was bought or is for sale.
    bool IsSize(int at)
    {
        if (sentences.Marks[at].Kind is not MarkKind.Data) return false;
        if (sentences.Marks.ElementAtOrDefault(at + 1) is { Kind: MarkKind.Money, Money.IsRate: true }) return true;
        var before = sentences.Marks.ElementAtOrDefault(at - 1) is { } word && (word.Kind is MarkKind.Word || word.Is(Sense.Filler)) ? at - 2 : at - 1;
        var after = sentences.Marks.ElementAtOrDefault(at + 1) is { Kind: MarkKind.Days or MarkKind.Hours } ? at + 2 : at + 1;
        if (sentences.Says(at, Sense.NextCharge) && sentences.Marks.ElementAtOrDefault(at - 1)?.Is(Sense.Data) is true) return true;
        return sentences.Marks.ElementAtOrDefault(before)?.Is(Sense.Plan) is true || sentences.Marks.ElementAtOrDefault(after)?.Is(Sense.Plan) is true;
    }

    static bool IsOfCounts(Sense sense) => sense is
        Sense.Left or Sense.Total or Sense.Used or Sense.Bonus or Sense.Credit or Sense.Price or Sense.Charged or Sense.Bound or Sense.Ask or Sense.Transfer or Sense.Dial or Sense.Data or Sense.Calls or Sense.Messages or Sense.Balance or Sense.Until or Sense.Expires;
}
