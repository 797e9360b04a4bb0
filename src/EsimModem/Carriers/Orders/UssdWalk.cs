using EsimModem.Carriers.General;
using EsimModem.Carriers.Patterns;
using EsimModem.Carriers.Replies;

namespace EsimModem.Carriers.Orders;

/// <summary>Judges a menu dialogue turn by turn: the next reply, or how it ended, and from where on it may have cost.</summary>
/// <remarks>
/// What may spend: the code itself, when the order has no steps; else the reply to the last step, and every reply after a step that
/// showed a price. Replies before that are harmless, so an odd wording there is a refusal. One doubt counts as spent: where the
/// network ends the dialogue by itself right after a priced line was picked, it may have carried the order out unasked.
/// </remarks>
internal sealed class UssdWalk
{
    readonly UssdOrder order;
    readonly Money? price;
    readonly bool isQuestion;
    int step;

    public UssdWalk(UssdOrder order, Money? price)
    {
        (this.order, this.price) = (order, price);
        MayHaveSpent = order.Steps.Count == 0;
    }

    /// <summary>A question's menu, which asks for nothing.</summary>
    public UssdWalk(IReadOnlyList<UssdStep> steps)
        : this(new UssdOrder("", steps, [], [], true, default), null) => isQuestion = true;

    /// <summary>A reply that may spend has been given, or the code itself was all.</summary>
    public bool MayHaveSpent { get; private set; }

    /// <summary>No words came: after a priced line was chosen the carrier may have acted on that alone.</summary>
    public bool MayHaveSpentInSilence => MayHaveSpent || order.Steps.Take(step).Any(before => before.Price);

    /// <summary>What to do after these words of the network.</summary>
    /// <param name="waits">The network waits for a reply.</param>
    public UssdMove Hear(string words, bool waits)
    {
        var text = new ReplyText(words);
        var no = order.Refused.FirstOrDefault(one => one.Match.IsIn(text));
        var yes = order.Accepted.FirstOrDefault(one => one.IsIn(text));
        if (no is not null)
            return yes is null ? Refuse(no, text) : Unclear("the words both accept and refuse");
        if (waits && step < order.Steps.Count)
            return Answer(order.Steps[step], text);
        if (yes is not null)
            return new(UssdMoveKind.Accepted, $"accepted: {yes}");
        if (step >= order.Steps.Count)
            return Unclear("the last words say neither yes nor no");
        MayHaveSpent = MayHaveSpentInSilence;
        return new(UssdMoveKind.Odd, $"the dialogue ended at step {step + 1} of {order.Steps.Count}");
    }

    /// <summary>The same where only a part of the words came: a price may have lost its digits, so nothing is answered and nothing believed.</summary>
    public UssdMove HearPart(bool waits)
    {
        MayHaveSpent = waits ? MayHaveSpent : MayHaveSpentInSilence;
        return Unclear("only a part of the words came");
    }

    // "Renewed until the 20th. If money is short, a daily package is switched on": after what may have spent, words that also say it is done, or that only say "if", are no refusal.
    UssdMove Refuse(RefusedReply no, ReplyText text)
    {
        if (MayHaveSpent && (Statement.SaysDone(text) || no.Match.All(text).All(match => Statement.IsConditional(text, match.Index))))
            return Unclear("the words of the refusal do not stand alone");
        return new(UssdMoveKind.Refused, $"refused: {no.Match}", Refusal: no.Refusal);
    }

    UssdMove Unclear(string why) => new(MayHaveSpent ? UssdMoveKind.Unclear : UssdMoveKind.Odd, why);

    UssdMove Answer(UssdStep current, ReplyText text)
    {
        if (!current.Expect.IsIn(text))
            return Odd($"expects \"{current.Expect}\"");
        var lines = current.Reply is { } said ? [new(new(said, text.Plain), 0, text.Plain.Length)] : Fitting(current, text);
        if (lines.Count != 1)
            return Odd($"{(lines.Count == 0 ? "no line" : $"{lines.Count} lines")} of the menu fit");
        if (current.Price && !isQuestion && TooDear(Whole(lines[0], text)) is { } dear)
            return MayHaveSpent ? Odd(dear) : new(UssdMoveKind.TooDear, dear, Refusal: RefusalKind.Other);
        MayHaveSpent |= !isQuestion && (step == order.Steps.Count - 1 || MayHaveSpentInSilence);
        step++;
        return new(UssdMoveKind.Reply, $"step {step}: {lines[0].Option.Text}", lines[0].Option.Reply);
    }

    static List<PlacedOption> Fitting(UssdStep current, ReplyText text) =>
        [.. MenuReader.Options(text, isWaiting: true).Where(placed => new ReplyText(placed.Option.Text) is var label && current.Pick.Any(pick => pick.IsIn(label)))];

    // A line without a price may go on in the next one, which is no option itself and tells an amount of money.
    string Whole(PlacedOption chosen, ReplyText text)
    {
        var label = chosen.Option.Text;
        if (MenuPrice.In(label, price?.Currency) is not null || MenuReader.Options(text, isWaiting: true).Any(other => other.Start == chosen.End))
            return label;
        var next = text.Plain[chosen.End..].Split('\n')[0];
        return MenuPrice.IsPriced(next) ? $"{label} {next}" : label;
    }

    string? TooDear(string line)
    {
        if (price is null)
            return "the menu may show a price, and the plan has none to compare it with";
        if (MenuPrice.HasUnread(line))
            return "the menu shows a figure that nobody can read";
        return MenuPrice.In(line, price.Currency) is { } shown && (shown.Currency != price.Currency || shown > price)
            ? $"the menu shows {shown}, the plan's price is {price}"
            : null;
    }

    UssdMove Odd(string why) => new(UssdMoveKind.Odd, $"step {step + 1}: {why}");
}
