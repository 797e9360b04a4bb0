namespace EsimModem.Ledger;

/// <summary>What a check of the whole book found.</summary>
/// <param name="Rows">So many rows prove themselves.</param>
/// <param name="Fault">The first thing that is wrong and was not told before; null when all is well.</param>
internal sealed record BookCheck(long Rows, string? Fault);
