using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Modems;

namespace EsimModem.Renewals;

/// <summary>
/// Renews by a USSD code and its menus. <c>sending</c> is synced before the first byte; what comes back ends at
/// <c>accepted</c>, <c>refused</c> or <c>unknown</c>, and never at success.
/// </summary>
internal static class UssdWay
{
    public static async Task<Order> Go(RenewalRun run, Order order)
    {
        if (run.OrdersOf(order).Ussd is not { } ussd || (order.Kind == OrderKind.Renewal && run.Plan?.Name != order.Draft.Plan))
            return await run.Step(order, OrderState.Refused, "changed", "the configuration has changed since it was written; nothing was sent");
        if (await run.Modem.ReadCard() is not { } card || card.Iccid != order.Iccid)
            return await run.Step(order, OrderState.Refused, "card", "the card in the modem is not the card of this order; nothing was sent");
        order = await run.Step(order, OrderState.Sending, "sent", $"dials {ussd.Code}");
        var walk = new UssdWalk(ussd, order.Draft.Price ?? run.Plan?.Price);
        var answer = await run.Modem.Ask(ussd.Code, harmless: false, order.Iccid);
        while (Heard(answer) is { } words)
        {
            var waits = answer.Outcome == UssdOutcome.NeedsReply;
            var move = words.Malformed ? walk.HearPart(waits) : walk.Hear(words.Words, waits);
            if (move.IsEnd) return await End(run, order, walk, move, words, answer);
            answer = await run.Modem.Reply(move.Reply!);
        }
        return await NoWords(run, order, walk, answer);
    }

    private static CarrierText? Heard(UssdAnswer answer) => answer.Outcome is UssdOutcome.Answered or UssdOutcome.NeedsReply ? answer.Text : null;

    private static async Task<Order> End(RenewalRun run, Order order, UssdWalk walk, UssdMove move, CarrierText words, UssdAnswer answer)
    {
        if (answer.Outcome == UssdOutcome.NeedsReply) await run.Modem.CancelUssd();
        var text = $"{move.Why}: {words.Words}";
        return move.Kind switch
        {
            UssdMoveKind.Accepted => await run.Step(order, OrderState.Accepted, "answered", text),
            UssdMoveKind.Refused => await run.Step(order, OrderState.Refused, "answered", text),
            UssdMoveKind.TooDear => await run.Step(order, OrderState.Refused, RenewalRun.OddWording, text),
            _ when walk.MayHaveSpent => await run.Step(order, OrderState.Unknown, "answered", text),
            _ => await run.Step(order, OrderState.Refused, RenewalRun.OddWording, text),
        };
    }

    /// <summary>Silence, a lost line or a refusal of the network: what surely never left is closed, all else is unknown.</summary>
    private static Task<Order> NoWords(RenewalRun run, Order order, UssdWalk walk, UssdAnswer answer)
    {
        var text = answer.Fault ?? RenewalPolicy.Word(answer.Outcome);
        return walk.MayHaveSpentInSilence && answer.MayHaveLeft
            ? run.Step(order, OrderState.Unknown, "silence", $"no answer: {text}")
            : run.Step(order, OrderState.Refused, "silence", $"no answer before anything could cost: {text}");
    }
}
