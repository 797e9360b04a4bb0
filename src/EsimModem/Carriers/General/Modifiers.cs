namespace EsimModem.Carriers.General;

/// <summary>Two phrases side by side may be one: "bonus balance" is bonus, "top up your balance" asks for money, "data balance" counts data; "you have 5" tells what is left, and "you have chosen 5" nothing.</summary>
internal static class Modifiers
{
    public static IReadOnlyList<Mark> Join(List<Mark> marks)
    {
        var hasBalance = false;
        for (var at = 0; at < marks.Count; at++)
        {
            hasBalance |= marks[at].Is(Sense.Balance);
            if (marks[at].Is(Sense.Have)) marks[at] = marks[at] with { Sense = at + 1 < marks.Count && marks[at + 1].Kind is MarkKind.Word ? Sense.Deed : Sense.Left };
            // "Main: 2.00. Promo: 5.00" names an account of gifts.
            if (marks[at].Is(Sense.Offer) && hasBalance && at + 2 < marks.Count && marks[at + 1].Kind is MarkKind.Colon && marks[at + 2].Kind is MarkKind.Money) marks[at] = marks[at] with { Sense = Sense.Bonus };
            if (!marks[at].Is(Sense.Balance)) continue;
            if (Beside(marks, at, -1) is { } before && IsBefore(before.Sense)) marks[at] = marks[at] with { Sense = before.Sense };
            // "Top up his balance", "loan Xyz balance".
            else if (at > 1 && marks[at - 1].Kind is MarkKind.Word && marks[at - 2].Is(Sense.Ask, Sense.Credit)) marks[at] = marks[at] with { Sense = marks[at - 2].Sense };
            else if (Beside(marks, at, 1) is { } after && IsBehind(after.Sense)) marks[at] = marks[at] with { Sense = after.Sense };
        }
        return marks;
    }

    // The next phrase with nothing but light words between.
    static Mark? Beside(List<Mark> marks, int at, int step)
    {
        for (at += step; at >= 0 && at < marks.Count; at += step)
        {
            // "Internet-balance" is one word.
            if (marks[at].Kind is MarkKind.Dash && marks[at].Start == marks[at - 1].End && at + 1 < marks.Count && marks[at].End == marks[at + 1].Start) continue;
            if (marks[at].Kind is not MarkKind.Phrase) return null;
            if (!marks[at].Sense.IsLight()) return marks[at];
        }
        return null;
    }

    static bool IsBefore(Sense sense) => sense is Sense.Ask or Sense.Bound or Sense.Credited or Sense.ToppedUp or Sense.Charged or Sense.Transfer or Sense.Lacking || IsBehind(sense);

    static bool IsBehind(Sense sense) => sense is Sense.Bonus or Sense.Credit or Sense.Wallet or Sense.Data or Sense.Calls or Sense.Messages;
}
