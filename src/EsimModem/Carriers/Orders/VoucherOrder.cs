using EsimModem.Carriers.Patterns;

namespace EsimModem.Carriers.Orders;

/// <summary>Topping up with a scratch card's code, dialled or sent as a message; <c>{code}</c> stands for the code.</summary>
/// <param name="Amount">The answer's words around the amount that was credited.</param>
internal sealed record VoucherOrder(
    string? Ussd,
    string? Sms,
    string? To,
    int? Digits,
    Pattern? Amount,
    IReadOnlyList<Pattern> Accepted,
    IReadOnlyList<RefusedReply> Refused,
    bool Proven,
    TimeSpan Ends)
{
    public const string CodeMark = "{code}";
}
