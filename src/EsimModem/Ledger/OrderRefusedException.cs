namespace EsimModem.Ledger;

/// <summary>The book would not take the order: another one is open, or a cap stands in the way.</summary>
internal sealed class OrderRefusedException(string sentence, OrderRefusal reason, long? open = null) : Exception(sentence)
{
    public OrderRefusal Reason { get; } = reason;

    /// <summary>The order that is in the way, if one is.</summary>
    public long? Open { get; } = open;
}
