namespace EsimModem.Ledger;

/// <summary>What stands on the outside of a message.</summary>
/// <param name="Party">Who sent it to us, or whom we sent it to; null where nobody can tell.</param>
/// <param name="Sent">When its service centre says that it was sent; null on ours.</param>
/// <param name="Order">The order by which we sent it; null on one that came.</param>
internal sealed record Envelope(string? Party, int Parts, DateTimeOffset? Sent = null, long? Order = null);
