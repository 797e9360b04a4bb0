using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Words;

namespace EsimModem.Carriers.General;

/// <summary>Decides what each amount of a text is. Only one that is plainly money on the main account becomes the balance; of two that differ none does.</summary>
internal sealed class MoneyJudge(string text, Sentences sentences, Governor governor, ReplySetting setting, string? language)
{
    const double FarthestNamed = 4;
    const double FarthestBare = 1.1;
    const double FarthestDecimal = 2.1;
    const double Margin = 0.45;
    const int WordsOfAName = 2;
    const int WordsOfADeed = 2;
    const int MostUnknown = 1;
    const double FarthestDeed = 2.1;

    readonly List<(int At, Governed By)> balances = [];
    readonly List<(int At, Governed By)> remains = [];
    readonly List<(int At, Governed By)> debts = [];
    readonly List<Claim> claims = [];
    bool hasRest;

    public IReadOnlyList<Claim> Claims()
    {
        var marks = sentences.Marks;
        for (var at = 0; at < marks.Count; at++)
            if (marks[at] is { Kind: MarkKind.Money, IsName: false } && !marks[at].Money.IsRate) Judge(at);
        // What a phrase says of the first figure behind it it does not say of the next.
        balances.RemoveAll(each => balances.Exists(other => other.By.At == each.By.At && other.By.Distance < each.By.Distance));
        // What is there goes before what is owed: a loan is no debt of the account.
        var own = balances.Count > 0 ? balances : debts.Count > 0 && !hasRest ? debts : remains;
        // Somebody else's account: what is left there is not the card's.
        if (sentences.SpeakOf(Sense.Wallet) || (sentences.SpeakOf(Sense.Receipt) && !sentences.SaysAnywhere(Sense.ToppedUp))) return claims;
        if (Sum(own) is { } sum)
            claims.Add(sum);
        else if (own.Count > 0)
            claims.AddRange(Chief(own).Select(each => Balance(each.At, each.By)));
        else if (Opening() is { } first)
            claims.Add(Balance(first, null));
        else if (claims.Count == 0 && Paid() is { } price)
            claims.Add(new(ReadingField.Amount, Amount(marks[price]), marks[price], null));
        return claims;
    }

    void Judge(int at)
    {
        var figure = sentences.Marks[at];
        // "50p" where no money is called so, "1,250" where a comma parts decimals: nobody knows what it is.
        if ((figure.Money.Currency is not null && !HasCurrency(figure)) || Thousands.AreDoubtful(text.AsSpan(figure.Start, figure.End - figure.Start), setting.Country, language)) return;
        // "Plan Xyz 990: 5 a day": a name.
        if (figure.Money.Currency is null && sentences.Marks.ElementAtOrDefault(at + 1)?.Kind is MarkKind.Colon) return;
        var near = governor.Of(at, IsOfMoney);
        if (near.Count == 0 || near[0].Distance > Reach(figure)) return;
        // "Your balance will be, must be, if": that is not what is there.
        if (near[0].Sense is Sense.Balance or Sense.Left or Sense.Debt && IsElsewhere(at, near)) return;
        // Where the verb stands last, it says what became of the sum.
        var nearest = near.Find(one => !one.IsBefore && IsEvent(one.Sense) && one.Distance <= (one.Sense is Sense.Lacking ? FarthestDecimal : 1)) ?? near[0];
        // "Your account 20 xyz was topped up", "you have chosen 20".
        var isDoubtful = near.Exists(other => IsRival(nearest, other) || IsDeedBehind(other)) || sentences.IsDeed(at);
        // "Main balance left 15.36": what is left of the balance is the balance.
        if (nearest is { Sense: Sense.Left, IsBefore: true } && near.Find(one => one is { Sense: Sense.Balance } && one.At == nearest.At - 1) is { } whole) nearest = whole;
        hasRest |= nearest.Sense is Sense.Balance or Sense.Left && figure.Money.Amount != 0;
        switch (nearest.Sense)
        {
            case Sense.Balance when !isDoubtful && IsOnAccount(at, nearest):
                balances.Add((at, nearest));
                break;
            // A loan is another account, and who owes nothing has told nothing.
            case Sense.Debt when !isDoubtful && figure.Money.Amount != 0 && !sentences.SaysAnywhere(Sense.Credit, Sense.Credited, Sense.ToppedUp):
                debts.Add((at, nearest));
                break;
            // "You have 200": of a text that speaks of other sums as well nobody knows what is there.
            case Sense.Left when !isDoubtful && HasCurrency(figure) && !sentences.Says(at, Sense.Charged, Sense.Credited, Sense.ToppedUp) && !sentences.SaysAnywhere(Sense.Transfer, Sense.Credit) && !sentences.IsOffered(at) && !sentences.Says(at, Sense.Ask):
                remains.Add((at, nearest));
                break;
            case Sense.Bonus when HasCurrency(figure) && !sentences.IsOffered(at):
                claims.Add(new(ReadingField.Pots, Amount(figure), figure, nearest) { Pot = "bonus" });
                break;
            case Sense.Charged or Sense.Ask or Sense.Transfer or Sense.Price or Sense.Renewed when HasCurrency(figure) && !sentences.IsOffered(at):
            case Sense.Credited or Sense.ToppedUp or Sense.Lacking:
                claims.Add(new(ReadingField.Amount, Amount(figure), figure, nearest));
                break;
        }
    }

    // What is not so yet, is somebody else's, or is only a bound.
    bool IsElsewhere(int at, List<Governed> near) => IsOnlyPossible(at, near[0]) || IsPromised(near[0]) || IsDashed(at) || IsNamed(at, near[0]) || IsApart(at, near[0])
        || near.Exists(one => one is { Sense: Sense.Bound, IsBefore: false, Distance: <= 1 });

    bool IsOnAccount(int at, Governed by)
    {
        if ((by.Phrase.IsOfAccount && IsBare(sentences.Marks[at])) || IsUnsigned(at)) return false;
        if (by.IsBefore) return IsTold(at);
        return IsBeside(at, by) && IsStated(at) && !GoesOn(by.At) && !sentences.Says(at, Sense.Charged, Sense.Credited, Sense.ToppedUp);
    }

    bool IsOnlyPossible(int at, Governed by) => sentences.SaysBetween(at, by.At, Sense.Will, Sense.Bound) || sentences.LastBefore(at, sense => sense is Sense.If) is not null;

    bool IsName(int at) => sentences.Marks[at].Kind is MarkKind.Word && char.IsUpper(text[sentences.Marks[at].Start]);

    // "Get a balance of 12".
    bool IsPromised(Governed by)
    {
        var before = by.At - 1;
        while (by.IsBefore && before >= 0 && sentences.Marks[before] is { Kind: MarkKind.Phrase } light && light.Sense.IsLight()) before--;
        return by.IsBefore && before >= 0 && sentences.Marks[before].Is(Sense.Offer);
    }

    // "New balance Xyz Money: 500", "Xyz Money balance: 500": an account with a name of its own is another one.
    bool IsNamed(int at, Governed by)
    {
        if (by.IsBefore && by.Phrase.Words == 1 && by.At >= WordsOfAName && Enumerable.Range(by.At - WordsOfAName, WordsOfAName).All(IsName)) return true;
        var words = 0;
        for (var between = by.At + 1; by.IsBefore && between < at && IsName(between); between++) words++;
        return words >= WordsOfAName;
    }

    // "Airtime purchase of 100", the name of an account with a word behind it that nobody knows, and any balance with more of them: not what is on it.
    bool IsApart(int at, Governed by)
    {
        if (!by.IsBefore) return false;
        var between = sentences.Marks.Skip(by.At + 1).Take(at - by.At - 1).ToList();
        var unknown = between.Count(mark => mark.Kind is MarkKind.Word);
        if ((by.Phrase.IsOfAccount || by.Sense is Sense.Debt) && unknown > 0) return true;
        return sentences.Marks[at - 1].Kind is not MarkKind.Colon && (between.Exists(mark => mark.Is(Sense.Deal)) || (by.Sense is Sense.Balance && unknown > MostUnknown));
    }

    // "5 on your account", and not "5 taken from your account".
    bool IsBeside(int at, Governed by) => sentences.Marks.Skip(at + 1).Take(by.At - at - 1).All(mark => mark.Kind is MarkKind.Phrase && mark.Sense.IsLight());

    // "Your balance is - 5": behind its verb a dash is rather a minus than a pause.
    bool IsDashed(int at) => at > 1 && sentences.Marks[at - 1].Kind is MarkKind.Dash && sentences.Marks[at - 2].Is(Sense.Filler);

    // "Your balance is negative: 150".
    bool IsUnsigned(int at) => sentences.Marks[at].Money.Amount > 0 && sentences.Says(at, Sense.Negative);

    // "In your account 100 rupees xyz xyz": words behind that nobody knows may say what became of them. What a colon or a light word announces is told by it.
    bool IsTold(int at) => sentences.Marks[at - 1].Kind is MarkKind.Colon || sentences.Marks[at - 1].Is(Sense.Filler) || sentences.Marks.Skip(at + 1).TakeWhile(mark => mark.Kind is MarkKind.Word).Count() < WordsOfADeed;

    // "100 prepaid credits was loaded to": what is said of them is still to come.
    bool GoesOn(int phrase)
    {
        while (++phrase < sentences.Marks.Count && sentences.Marks[phrase] is { Kind: MarkKind.Phrase } light && light.Sense.IsLight()) { }
        return phrase < sentences.Marks.Count && sentences.Marks[phrase].Kind is MarkKind.Word;
    }

    bool IsBare(Mark figure) => figure.Money.Currency is null && IsWhole(figure);

    bool IsWhole(Mark figure) => decimal.IsInteger(Amount(figure).Amount);

    // "Get $90 in credit" has no less of the word behind it than "You have $90 in credit": what stands before the figure tells them apart.
    bool IsStated(int at)
    {
        if (text.AsSpan(0, sentences.Marks[at].Start).TrimEnd(' ') is [.., '+']) return false;
        while (--at >= 0 && sentences.Marks[at] is { Kind: MarkKind.Phrase } light && light.Sense.IsLight()) { }
        return at < 0 || sentences.Marks[at] is { Kind: MarkKind.Stop or MarkKind.Line or MarkKind.Colon } || sentences.Marks[at].Is(Sense.Left, Sense.Balance, Sense.Number);
    }

    // Another meaning that is as near, or that stands right behind the figure and speaks of nothing else.
    static bool IsRival(Governed nearest, Governed other) =>
        other != nearest && MeaningOf(other) != MeaningOf(nearest) && (other.Distance - nearest.Distance < Margin || (nearest.IsBefore && !other.IsBefore && other.Distance <= 1 && other.Sense is Sense.Bonus or Sense.Credit));

    static bool IsDeedBehind(Governed one) => one is { IsBefore: false, Distance: <= FarthestDeed, Sense: Sense.Credited or Sense.ToppedUp or Sense.Charged or Sense.Lacking or Sense.Transfer or Sense.Used };

    static bool IsEvent(Sense sense) => sense is Sense.Credited or Sense.ToppedUp or Sense.Charged or Sense.Lacking or Sense.Funds or Sense.Transfer or Sense.Ask or Sense.Debt;

    static Sense MeaningOf(Governed one) => one.Sense is Sense.Left ? Sense.Balance : one.Sense;

    double Reach(Mark figure) => HasCurrency(figure) ? FarthestNamed : IsWhole(figure) ? FarthestBare : FarthestDecimal;

    // "Airtime balance, Xyz balance": a word that nobody knows makes another account of it. Figures that are equal are one; of two that differ none is taken.
    IEnumerable<(int At, Governed By)> Chief(List<(int At, Governed By)> several)
    {
        if (several.Select(each => sentences.Marks[each.At].Money.Amount).Distinct().Count() == 1) return several.Take(1);
        var main = several.Where(each => each.By.Phrase.IsMain).ToList();
        if (main.Count > 0 && main.Count < several.Count) return Chief(main);
        var plain = several.Where(each => !IsQualified(each.By)).ToList();
        return plain.Count == 1 ? plain : several;
    }

    bool IsQualified(Governed by) => by.At > 0 && sentences.Marks[by.At - 1].Kind is MarkKind.Word && by.Phrase.Words == 1;

    // "Your credit: 10 EUR start credit, 5 EUR bought credit": the parts are named behind their figures, and words before the first announce the whole.
    Claim? Sum(List<(int At, Governed By)> own)
    {
        if (own.Count == 0 || !own[0].By.IsBefore || own[0].By.Distance > FarthestBare) return null;
        List<Mark> parts = [];
        for (var at = own[0].At; at < sentences.Marks.Count && sentences.AreOne(at, own[0].At); at++)
            if (sentences.Marks[at].Kind is MarkKind.Money)
            {
                if (sentences.Marks.ElementAtOrDefault(at + 1)?.Is(Sense.Balance) is not true) return null;
                parts.Add(sentences.Marks[at]);
            }
        if (parts.Count < 2 || parts.Select(part => Amount(part).Currency).Distinct().Count() > 1) return null;
        claims.RemoveAll(claim => parts.Contains(claim.Figure));
        return new(ReadingField.Balance, Amount(parts[0]) with { Amount = parts.Sum(part => part.Money.Amount) }, parts[0], own[0].By);
    }

    // "611.20 р." and nothing else that could be money: the answer to a question about the balance.
    int? Opening()
    {
        var marks = sentences.Marks;
        var first = -1;
        for (var at = 0; at < marks.Count && first < 0; at++)
        {
            if (marks[at].Kind is MarkKind.Money) first = at;
            else if (marks[at].Kind is not (MarkKind.Stop or MarkKind.Dash or MarkKind.Line)) return null;
        }
        if (first < 0 || !HasCurrency(marks[first]) || marks[first].Money.IsRate || marks[first].IsName) return null;
        var next = first + 1;
        while (next < marks.Count && marks[next].Is(Sense.Filler)) next++;
        if (marks.ElementAtOrDefault(next) is { Kind: MarkKind.Word or MarkKind.Colon } || sentences.Says(first, Sense.If) || sentences.SaysAnywhere(Sense.Renewed, Sense.ToppedUp, Sense.Transfer) || sentences.IsOffered(first)) return null;
        return governor.Of(first, IsOfMoney).Exists(near => near.Distance <= FarthestNamed) ? null : first;
    }

    // "Package Xyz 50 000 for 600 MB was activated": the only sum of a text that tells of a package is its price.
    int? Paid()
    {
        var sums = Enumerable.Range(0, sentences.Marks.Count).Where(at => sentences.Marks[at].Kind is MarkKind.Money && sentences.Marks[at].Money.Currency is not null).ToList();
        if (sums is not [var only] || !HasCurrency(sentences.Marks[only]) || sentences.Marks[only] is { IsName: true } or { Money.IsRate: true }) return null;
        if (!sentences.Says(only, Sense.Renewed, Sense.Pending) || sentences.IsOffered(only) || !sentences.Says(only, Sense.Plan, Sense.Data)) return null;
        return governor.Of(only, IsOfMoney).Exists(near => near.Distance <= FarthestNamed && near.Sense is not (Sense.Renewed or Sense.Data or Sense.Dial)) ? null : only;
    }

    Claim Balance(int at, Governed? by)
    {
        var figure = sentences.Marks[at];
        var amount = Amount(figure);
        return new(ReadingField.Balance, by?.Sense is Sense.Debt ? amount with { Amount = -Math.Abs(amount.Amount) } : amount, figure, by);
    }

    Money Amount(Mark figure)
    {
        var money = setting.Money(figure.Money);
        return money with { Amount = Thousands.Meant(text.AsSpan(figure.Start, figure.End - figure.Start), money, setting.Country) };
    }

    // A short word that is no currency of here is no currency, nor is one that counts something too: "20 d" in Germany, "1 den" in Russia.
    bool HasCurrency(Mark figure) =>
        figure.Money.Currency is { } word && ((word.Length > 2 && !UnitWords.IsUnit(word)) || setting.Currency is null || !word.All(char.IsAsciiLetter) || CurrencyWords.Meant(word, setting.Currency) == setting.Currency);

    static bool IsOfMoney(Sense sense) => sense is
        Sense.Balance or Sense.Left or Sense.Bonus or Sense.Credit or Sense.Debt or Sense.Price or Sense.Charged or Sense.Credited or Sense.Lacking or Sense.Bound or Sense.Ask or Sense.Transfer
        or Sense.ToppedUp or Sense.Renewed or Sense.Funds or Sense.Dial or Sense.Number or Sense.NextCharge or Sense.Calls or Sense.Messages or Sense.Data or Sense.Used;
}
