using EsimModem.Carriers.Orders;
using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>The words of a task: what is known, what to do until when, whom to ask, and what to type.</summary>
internal static class TaskText
{
    private const string Closes = "A reading of the account closes this by itself.";

    public static string Of(TaskKind kind, Order order, Situation s, DateTimeOffset? deadline) => kind switch
    {
        TaskKind.TopUp => $"Put {order.Draft.Price?.ToString() ?? "money"} on the card{Before(s, deadline)}{How(s.Carrier?.TopUp.Person)}. {Closes}",
        TaskKind.Renew => $"Renew {order.Draft.Plan ?? "the plan"}{For(order)} with {Care(s)}{Before(s, deadline)}{How(s.Orders.Person)}. {Closes}",
        TaskKind.Approve => $"May {Deed(order)} go out? It needs a yes{Before(s, deadline)}: `approve {order.Id}`.",
        _ => Look(order, s, deadline),
    };

    /// <summary>A task about a SIM itself: why it is stuck, and by when somebody must have seen to it.</summary>
    public static string OfSim(string why, Situation s, DateTimeOffset? deadline) => deadline is null
        ? $"{Capital(why)}."
        : $"{Capital(why)}. {(s.End > s.Now ? $"The plan ends {Zoned(s, s.End!.Value)}" : "The plan has ended")}: if this cannot be mended{Before(s, deadline)}, renew it with {Care(s)}.";

    /// <summary>A message whose fate nobody knows.</summary>
    public static string OfMessage(Order order, TimeZoneInfo? zone) =>
        $"Nobody can tell yet whether the message to {order.Draft.To} went out, sent {TimeZoneInfo.ConvertTime(order.SentAt ?? order.StartedAt, zone ?? TimeZoneInfo.Utc):yyyy-MM-dd HH:mm} ({order.Evidence[^1].Text}). "
        + $"A report of its delivery closes this by itself, and it is never sent again by itself. Ask whoever should have it: if it came, say `resolve {order.Id} happened`; if not, `resolve {order.Id} didNotHappen`, and send it anew.";

    private static string Look(Order order, Situation s, DateTimeOffset? deadline)
    {
        var sent = order.SentAt is { } at ? $", sent {Zoned(s, at)}" : "";
        var seen = order.Evidence is [.., var last] ? $" ({last.Text})" : "";
        return $"Nobody can tell yet whether {Deed(order)} happened{sent}{seen}. The account is read again and again, and nothing is sent twice. "
            + $"Ask {Care(s)}: if it happened, say `resolve {order.Id} happened`; if not, `resolve {order.Id} didNotHappen`{Since(order, s)}"
            + (order.Kind == OrderKind.TopUp ? "." : $", or renew it there yourself{Before(s, deadline)}, and a reading closes this.");
    }

    private static string Since(Order order, Situation s) => order.SentAt + order.Draft.Settles is { } settled && settled > s.Now
        ? $" (the carrier may still carry it out until {Zoned(s, settled)}; before that nothing is bought again by itself)" : "";

    private static string Deed(Order order) => $"the {Kind(order)} by {RenewalPolicy.Word(order.Draft.Way)}{For(order)}";

    private static string Kind(Order order) => order.Kind switch
    {
        OrderKind.TopUp => "top-up",
        OrderKind.Renewal => $"renewal{(order.Draft.Plan is { } plan ? $" of {plan}" : "")}",
        _ => RenewalPolicy.Word(order.Kind),
    };

    private static string For(Order order) => order.Draft.Price is { } price ? $" for {price}" : "";

    private static string How(PersonOrder? person) => person?.How is { Length: > 0 } how ? $" ({how.TrimEnd('.')})" : "";

    private static string Care(Situation s) => s.Carrier is not { } carrier ? "the carrier" : carrier.Care is { } care ? $"{carrier.Name} ({care})" : carrier.Name;

    private static string Before(Situation s, DateTimeOffset? deadline) => deadline is { } at ? $" before {Zoned(s, at)}" : "";

    private static string Zoned(Situation s, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, s.Carrier?.Zone ?? TimeZoneInfo.Utc).ToString("yyyy-MM-dd HH:mm");

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..].TrimEnd('.');
}
