using EsimModem.Carriers.Patterns;

namespace EsimModem.Carriers.Orders;

/// <summary>An order by a message to a short number, answered by a message.</summary>
internal sealed record SmsOrder(
    string Text,
    string To,
    IReadOnlyList<Pattern> Accepted,
    IReadOnlyList<RefusedReply> Refused,
    bool Proven,
    TimeSpan Within);
