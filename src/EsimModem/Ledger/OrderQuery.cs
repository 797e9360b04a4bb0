namespace EsimModem.Ledger;

/// <summary>Which orders are wanted, newest first; <c>After</c> is the id of the last one already seen, <c>Not</c> a kind that is left out.</summary>
internal sealed record OrderQuery(
    string? Iccid = null, OrderKind? Kind = null, OrderState? State = null, bool OpenOnly = false, int Limit = 100, long? After = null, OrderKind? Not = null);
