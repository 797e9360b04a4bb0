using EsimModem.Ledger;

namespace EsimModem.Store;

/// <summary>A row of the book before it has a number and a place in the chain.</summary>
/// <param name="State">Where the row leaves its order; null on rows that are about none.</param>
/// <param name="Evidence">The word for the kind of evidence; null where nothing was seen, as when an order is planned.</param>
/// <param name="Detail">What was ordered or receipted, as JSON, so that the chain proves it too.</param>
internal sealed record BookEntry(
    DateTimeOffset At, string? Iccid, NoteKind What, string Text, string? Words = null,
    long? Order = null, OrderState? State = null, string? Evidence = null, string? Detail = null);
