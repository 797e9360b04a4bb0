namespace EsimModem.Ledger;

/// <summary>The orders after some number, added up as they stand at one moment.</summary>
/// <param name="Newest">The last of them.</param>
/// <param name="Open">Those that have not ended.</param>
/// <param name="Closed">The others.</param>
internal sealed record OrderTotals(long Newest, IReadOnlyList<long> Open, IReadOnlyList<OrderTotal> Closed);
