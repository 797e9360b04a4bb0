namespace EsimModem.Carriers.Orders;

/// <summary>Recognises codes of 3GPP 22.030 that change how the card or its calls are protected; asking them only (<c>*#21#</c>) changes nothing.</summary>
internal static class NetworkCode
{
    static readonly Dictionary<string, string> Changing = new(StringComparer.Ordinal)
    {
        ["04"] = "the PIN", ["042"] = "the PIN2", ["05"] = "the PIN by its PUK", ["052"] = "the PIN2 by its PUK", ["03"] = "the barring password",
        ["21"] = "call forwarding", ["61"] = "call forwarding", ["62"] = "call forwarding", ["67"] = "call forwarding",
        ["002"] = "call forwarding", ["004"] = "call forwarding",
        ["33"] = "call barring", ["330"] = "call barring", ["331"] = "call barring", ["332"] = "call barring", ["333"] = "call barring",
        ["35"] = "call barring", ["351"] = "call barring", ["353"] = "call barring", ["43"] = "call waiting",
    };

    /// <summary>What the code would change, or null when it is no such code.</summary>
    public static string? Changes(string code)
    {
        var begin = code.AsSpan().IndexOfAnyExcept('*', '#');
        if (begin is not (1 or 2) || code[..begin] == "*#")
            return null;
        var rest = code.AsSpan(begin);
        var end = rest.IndexOfAny('*', '#');
        return end > 0 && Changing.TryGetValue(rest[..end].ToString(), out var what) ? what : null;
    }
}
