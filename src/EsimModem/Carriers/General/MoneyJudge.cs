using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Words;

namespace EsimModem.Carriers.General;

/// <summary>Decides what each amount of a text is. Only one that is plainly money on the main account becomes the balance; of two that differ none does.</summary>
internal sealed class MoneyJudge(string text, Sentences sentences, Governor governor, ReplySetting setting)
{
    const double FarthestNamed = 4;
    const double FarthestBare = 1.1;
    const double FarthestDecimal = 2.1;
    const double Margin = 0.45;

    static readonly string[] ThreeDecimals = ["KWD", "BHD", "OMR", "TND", "JOD", "IQD", "LYD"];

    readonly List<(int At, Governed By)> balances = [];
    readonly List<(int At, Governed By)> remains = [];
    readonly List<Claim> claims = [];

    public IReadOnlyList<Claim> Claims()
    {
        var marks = sentences.Marks;
        for (var at = 0; at < marks.Count; at++)
            if (marks[at] is { Kind: MarkKind.Money, IsName: false } && !marks[at].Money.IsRate) Judge(at);
        var own = balances.Count > 0 ? balances : remains;
        if (Sum(own) is { } sum)
            claims.Add(sum);
        else if (own.Count > 0)
            claims.AddRange(Chief(own).Select(each => Balance(each.At, each.By)));
        else if (Opening() is { } first)
            claims.Add(Balance(first, null));
        return claims;
    }

    void Judge(int at)
    {
        var figure = sentences.Marks[at];
        var near = governor.Of(at, IsOfMoney);
        if (near.Count == 0 || near[0].Distance > Reach(figure)) return;
        var nearest = near[0];
        var isDoubtful = near.Exists(other => IsRival(nearest, other));
        switch (nearest.Sense)
        {
            case Sense.Balance or Sense.Debt when !isDoubtful:
                balances.Add((at, nearest));
                break;
            case Sense.Left when !isDoubtful && HasCurrency(figure) && !sentences.Says(at, Sense.Offer, Sense.Ask):
                remains.Add((at, nearest));
                break;
            case Sense.Bonus when HasCurrency(figure) && !sentences.Says(at, Sense.Offer):
                claims.Add(new(ReadingField.Pots, Amount(figure), figure, nearest) { Pot = "bonus" });
                break;
            case Sense.Charged or Sense.Credited or Sense.Lacking or Sense.Ask or Sense.Transfer or Sense.Price when HasCurrency(figure) && !sentences.Says(at, Sense.Offer):
            case Sense.Credited or Sense.Lacking:
                claims.Add(new(ReadingField.Amount, Amount(figure), figure, nearest));
                break;
        }
    }

    // Another meaning that is as near, or that stands right behind the figure and speaks of nothing else.
    static bool IsRival(Governed nearest, Governed other) =>
        other != nearest && MeaningOf(other) != MeaningOf(nearest) && (other.Distance - nearest.Distance < Margin || (nearest.IsBefore && !other.IsBefore && other.Distance <= 1 && other.Sense is Sense.Bonus or Sense.Credit));

    static Sense MeaningOf(Governed one) => one.Sense is Sense.Left ? Sense.Balance : one.Sense;

    double Reach(Mark figure) => HasCurrency(figure) ? FarthestNamed : decimal.IsInteger(figure.Money.Amount) ? FarthestBare : FarthestDecimal;

    // Words that say more, and so say which account is meant, go before those that say "balance" alone; figures that are equal are one.
    IEnumerable<(int At, Governed By)> Chief(List<(int At, Governed By)> several)
    {
        if (several.Select(each => sentences.Marks[each.At].Money.Amount).Distinct().Count() == 1) return several.Take(1);
        var most = several.Max(each => each.By.Phrase.Words);
        var plain = several.Where(each => each.By.Phrase.Words == most).ToList();
        return plain.Count == 1 ? plain : several;
    }

    // "Your credit: 10 EUR start credit, 5 EUR bought credit": the parts are named behind their figures, and a word before the first announces the whole.
    Claim? Sum(List<(int At, Governed By)> parts)
    {
        var (first, last) = parts.Count < 2 ? (0, 0) : (parts[0].At, parts[^1].At);
        var isList = parts.Count > 1 && sentences.AreOne(first, last) && parts.TrueForAll(part => sentences.Marks.ElementAtOrDefault(part.At + 1)?.Is(Sense.Balance) is true)
            && governor.Of(first, sense => sense is Sense.Balance) is var near && near.Exists(one => one.IsBefore && one.Distance <= FarthestBare);
        if (!isList || parts.Select(part => Amount(sentences.Marks[part.At]).Currency).Distinct().Count() > 1) return null;
        var whole = Amount(sentences.Marks[first]) with { Amount = parts.Sum(part => sentences.Marks[part.At].Money.Amount) };
        return new(ReadingField.Balance, whole, sentences.Marks[first], parts[0].By);
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
        return governor.Of(first, IsOfMoney).Exists(near => near.Distance <= FarthestNamed) ? null : first;
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
        // Where a thousandth is money, a point with three digits behind it parts them.
        var isFine = ThreeDecimals.Contains(money.Currency) && text.AsSpan(figure.Start, figure.End - figure.Start).IndexOfAny('.', ',') >= 0 && decimal.IsInteger(money.Amount);
        return isFine ? money with { Amount = money.Amount / 1000 } : money;
    }

    // A short word that is no currency of here is no currency: "20 d" in Germany.
    bool HasCurrency(Mark figure) =>
        figure.Money.Currency is { } word && (word.Length > 2 || setting.Currency is null || !word.All(char.IsAsciiLetter) || CurrencyWords.Meant(word, setting.Currency) == setting.Currency);

    static bool IsOfMoney(Sense sense) => sense is
        Sense.Balance or Sense.Left or Sense.Bonus or Sense.Credit or Sense.Debt or Sense.Price or Sense.Charged or Sense.Credited or Sense.Lacking or Sense.Bound or Sense.Ask or Sense.Transfer
        or Sense.Dial or Sense.Number or Sense.NextCharge or Sense.Total or Sense.Calls or Sense.Messages or Sense.Data;
}
