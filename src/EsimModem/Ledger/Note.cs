namespace EsimModem.Ledger;

/// <summary>A row to be written that is no order: a reading, a decision, a hold, a modem's coming and going.</summary>
/// <param name="Text">Our own sentence; the hash chain runs over its hash.</param>
/// <param name="Words">The carrier's words as received, which may be dropped after their time without breaking the chain.</param>
/// <param name="Moved">The balance that moved, on a row that tells of one.</param>
/// <param name="Envelope">Whose message it was, on a row that tells of one.</param>
internal sealed record Note(DateTimeOffset At, string? Iccid, NoteKind What, string Text, string? Words = null, Movement? Moved = null, Envelope? Envelope = null)
{
    public static Note Of(Movement moved) => new(moved.At, moved.Iccid, NoteKind.Movement, moved.Change switch
    {
        null => $"the balance is {moved.After}",
        { Amount: < 0 } change => $"{change with { Amount = -change.Amount }} left the balance, which is {moved.After}",
        { } change => $"{change} came onto the balance, which is {moved.After}",
    }, Moved: moved);
}
