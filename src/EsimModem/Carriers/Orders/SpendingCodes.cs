namespace EsimModem.Carriers.Orders;

/// <summary>Codes that a person may not simply dial: those that spend, and those that change PINs, barring or forwarding.</summary>
internal static class SpendingCodes
{
    /// <summary>Why the code, or a reply on its way, is refused; null when it may be dialled.</summary>
    public static string? Forbidden(Carrier? carrier, Plan? plan, string code, IReadOnlyList<string> replies) =>
        Forbidden(carrier is null ? [] : [carrier], plan, code, replies);

    /// <summary>The same while it is a question which of several brands the card is of.</summary>
    public static string? Forbidden(IReadOnlyList<Carrier> carriers, Plan? plan, string code, IReadOnlyList<string> replies)
    {
        var dialled = string.Concat(code.Where(letter => !char.IsWhiteSpace(letter)));
        if (NetworkCode.Changes(dialled) is { } change)
            return $"The code changes {change} of the card (3GPP 22.030); the daemon never dials such codes.";
        var path = Parts(dialled).Concat(replies.SelectMany(Parts)).ToArray();
        foreach (var (carrier, ways) in Sets(carriers, plan))
        {
            var asks = replies.Count == 0 && IsQuestion(carriers, plan, dialled);
            if (ways.Ussd is { } order && Begins(path, Parts(order.Code)) && !(asks && Parts(order.Code).Length < path.Length))
                return $"{dialled} is an order of {carrier} that may cost money; use \"renew\", which keeps a record and never pays twice.";
            if (ways.Voucher?.Ussd is { } voucher && Begins(path, Parts(voucher)))
                return $"{Head(voucher)} uses up a voucher of {carrier}; vouchers are used by top-ups alone.";
        }
        return replies.Where(reply => reply is ['*' or '#', ..]).Select(reply => Forbidden(carriers, plan, reply, [])).FirstOrDefault(why => why is not null);
    }

    /// <summary>Every set of ways by which one of these carriers, or the owner's own plan, could take money.</summary>
    internal static IEnumerable<(string Carrier, WaySet Ways)> Sets(IReadOnlyList<Carrier> carriers, Plan? plan)
    {
        foreach (var carrier in carriers)
        foreach (var ways in carrier.Plans.Select(each => each.Renew).Append(carrier.Renew).Append(carrier.TopUp).Append(carrier.Reactivate))
            yield return (carrier.Name, ways);
        if (plan is not null)
            yield return (carriers.Count == 1 ? carriers[0].Name : "the plan", plan.Renew);
    }

    // The file's own questions may be asked, even where they go on from the beginning of an order.
    static bool IsQuestion(IReadOnlyList<Carrier> carriers, Plan? plan, string code) =>
        carriers.SelectMany(carrier => carrier.Ask).Any(question => question.Text == code) || Sets(carriers, plan).Any(set => set.Ways.Auto?.Status?.Text == code);

    // Typed into a menu or dialled at once is the same path to the network: *200*1# is *200# and then 1.
    static string[] Parts(string code) => code.Split(['*', '#', ' '], StringSplitOptions.RemoveEmptyEntries);

    static string Head(string template) => template[..template.IndexOf(VoucherOrder.CodeMark, StringComparison.Ordinal)] + "…";

    static bool Begins(string[] path, string[] order)
    {
        if (order.Length == 0 || path.Length < order.Length)
            return false;
        for (var index = 0; index < order.Length; index++)
            if (order[index] != VoucherOrder.CodeMark && path[index] != order[index])
                return false;
        return true;
    }
}
