using EsimModem.Carriers.Patterns;

namespace EsimModem.Carriers.Orders;

/// <summary>
/// Judges a menu dialogue turn by turn. Everything up to the reply of the last step is harmless; an order without steps
/// spends with its code.
/// </summary>
internal sealed class UssdWalk(IReadOnlyList<UssdStep> steps, IReadOnlyList<Pattern> accepted, IReadOnlyList<RefusedReply> refused, Money? price)
{
    private int _step;

    public UssdWalk(UssdOrder order, Money? price) : this(order.Steps, order.Accepted, order.Refused, price) { }

    /// <summary>A question's menu, which asks for nothing.</summary>
    public UssdWalk(IReadOnlyList<UssdStep> steps) : this(steps, [], [], null) { }

    /// <summary>The reply that may spend has been given, or the code itself was all.</summary>
    public bool MayHaveSpent => _step >= steps.Count;

    /// <param name="waits">The network waits for a reply.</param>
    public UssdMove Hear(string words, bool waits)
    {
        var text = new ReplyText(words);
        if (refused.FirstOrDefault(one => one.Match.IsIn(text)) is { } no)
            return new(UssdMoveKind.Refused, $"refused: {no.Match}", Refusal: no.Refusal);
        if (_step < steps.Count) return waits ? Answer(steps[_step], text) : new(UssdMoveKind.Odd, $"the dialogue ended at step {_step + 1} of {steps.Count}");
        return accepted.FirstOrDefault(one => one.IsIn(text)) is { } yes
            ? new(UssdMoveKind.Accepted, $"accepted: {yes}")
            : new(UssdMoveKind.Unclear, "the last words say neither yes nor no");
    }

    private UssdMove Answer(UssdStep step, ReplyText text)
    {
        if (!step.Expect.IsIn(text)) return new(UssdMoveKind.Odd, $"step {_step + 1} expects \"{step.Expect}\"");
        var lines = step.Pick.Count == 0 ? [text.Plain] : Lines(text).Where(line => step.Pick.Any(pick => pick.IsIn(new ReplyText(line)))).ToArray();
        if (lines.Length != 1) return new(UssdMoveKind.Odd, $"step {_step + 1}: {(lines.Length == 0 ? "no line" : $"{lines.Length} lines")} of the menu fit");
        if (step.Price && price is not null && MenuLine.Dearer(lines[0], price) is { } dear) return new(UssdMoveKind.TooDear, $"the menu shows {dear}, the plan's price is {price}", Refusal: RefusalKind.Other);
        if ((step.Reply ?? MenuLine.NumberOf(lines[0])) is not { } reply) return new(UssdMoveKind.Odd, $"step {_step + 1}: no number stands before the line");
        _step++;
        return new(UssdMoveKind.Reply, $"step {_step}: {lines[0]}", reply);
    }

    private static string[] Lines(ReplyText text) => text.Plain.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
