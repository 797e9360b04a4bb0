using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Modems;

namespace EsimModem.Renewals;

/// <summary>One harmless question to the carrier: its code, the menus on the way, the last words.</summary>
internal static class Conversation
{
    /// <summary>Whether this version can ask it at all.</summary>
    public static bool CanAsk(Question question) => NotBuiltYet.Asking(question.Kind) is null;

    public static async Task<UssdAnswer> Ask(Modem modem, Question question)
    {
        var walk = new UssdWalk(question.Steps);
        var answer = await modem.Ask(question.Text, harmless: true);
        foreach (var _ in question.Steps)
        {
            if (answer is not { Outcome: UssdOutcome.NeedsReply, Text.Malformed: false } || walk.Hear(answer.Text!.Words, waits: true) is not { Reply: { } reply }) break;
            answer = await modem.Reply(reply);
        }
        if (answer.Outcome == UssdOutcome.NeedsReply) await modem.CancelUssd();
        return answer;
    }
}
