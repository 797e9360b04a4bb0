namespace EsimModem.Ledger;

/// <summary>A row to be written that is no order: a reading, a decision, a hold, a modem's coming and going.</summary>
/// <param name="Text">Our own sentence; the hash chain runs over its hash.</param>
/// <param name="Words">The carrier's words as received, which may be dropped after their time without breaking the chain.</param>
internal sealed record Note(DateTimeOffset At, string? Iccid, NoteKind What, string Text, string? Words = null);
