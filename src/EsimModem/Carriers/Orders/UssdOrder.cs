using EsimModem.Carriers.Patterns;

namespace EsimModem.Carriers.Orders;

/// <summary>An order by USSD: a code to dial, the menus on the way and the words that end it.</summary>
/// <param name="Ends">How long the dialogue may take as a whole.</param>
internal sealed record UssdOrder(
    string Code,
    IReadOnlyList<UssdStep> Steps,
    IReadOnlyList<Pattern> Accepted,
    IReadOnlyList<RefusedReply> Refused,
    bool Proven,
    TimeSpan Ends);
