namespace EsimModem.Ledger;

/// <summary>A row of the book as it stands there for good.</summary>
/// <param name="Words">The carrier's words; null where there were none or their time is over.</param>
/// <param name="Hash">Hex SHA-256 over this row and the hash of the one before.</param>
internal sealed record BookRow(
    long Id, DateTimeOffset At, string? Iccid, NoteKind What, string Text, string? Words, long? Order, string Hash);
