using System.Text.RegularExpressions;

namespace EsimModem.Carriers.Orders;

/// <summary>Codes that a person may not simply dial: those that spend, and those that change PINs, barring or forwarding.</summary>
internal static partial class SpendingCodes
{
    /// <summary>Why the code or one of the replies is refused; null when it may be dialled.</summary>
    public static string? Forbidden(Carrier? carrier, Plan? plan, string code, IReadOnlyList<string> replies)
    {
        if (Supplementary().IsMatch(code))
            return $"{code} changes the PIN, barring or forwarding of the card (3GPP 22.030); the daemon never dials such codes.";
        if (!Harmless(carrier, plan).Contains(code) && Orders(carrier, plan).Select(order => Clash(carrier!, code, order)).FirstOrDefault(why => why is not null) is { } clash)
            return clash;
        return replies.Select(reply => Forbidden(carrier, plan, reply, [])).FirstOrDefault(why => why is not null);
    }

    private static string? Clash(Carrier carrier, string code, string order)
    {
        if (order.IndexOf(VoucherOrder.CodeMark, StringComparison.Ordinal) is > 0 and var at && code.StartsWith(order[..at], StringComparison.Ordinal))
            return $"{code} uses up a voucher of {carrier.Name}; vouchers are used by top-ups alone.";
        // *200*1# goes on where *200# begins.
        return code == order || (order.EndsWith('#') && code.StartsWith(order[..^1] + "*", StringComparison.Ordinal))
            ? $"{code} is an order of {carrier.Name} that may cost money; use \"renew\", which keeps a record and never pays twice."
            : null;
    }

    private static IEnumerable<WaySet> Sets(Carrier carrier, Plan? plan) =>
        carrier.Plans.Append(plan).OfType<Plan>().Select(carrier.RenewalOf).Append(carrier.Renew).Append(carrier.TopUp).Append(carrier.Reactivate);

    private static IEnumerable<string> Orders(Carrier? carrier, Plan? plan) => carrier is null ? []
        : Sets(carrier, plan).SelectMany(set => new[] { set.Ussd?.Code, set.Voucher?.Ussd }).OfType<string>();

    /// <summary>The file's own questions may be asked, even where they look like the beginning of an order.</summary>
    private static IEnumerable<string> Harmless(Carrier? carrier, Plan? plan) => carrier is null ? []
        : carrier.Ask.Select(question => question.Text).Concat(Sets(carrier, plan).Select(set => set.Auto?.Status?.Text).OfType<string>());

    // 22.030 §6.5: activation, registration, deactivation and erasure of services and passwords; the query *# stays allowed.
    [GeneratedRegex(@"^(\*{1,2}|#{1,2})(0[3-5]\d?|2[15]|6[127]|00[24]|33\d?|35[13]?|330|331|332|43|7[67])(\*.*)?#$")]
    private static partial Regex Supplementary();
}
