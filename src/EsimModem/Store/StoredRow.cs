using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>A row of the book exactly as it lies in the file, word for word: what the chain runs over.</summary>
internal sealed record StoredRow(
    long Id, long At, int OffsetMinutes, string? Iccid, string What, string Text, byte[]? WordsHash,
    long? Order, string? State, string? Evidence, string? Detail)
{
    public static StoredRow Of(long id, BookEntry entry) => new(
        id, entry.At.Sortable(), entry.At.TotalOffsetMinutes, entry.Iccid, TradeWord.Of(entry.What), entry.Text,
        entry.Words is null ? null : CanonicalRow.HashOf(entry.Words), entry.Order,
        entry.State is { } state ? TradeWord.Of(state) : null, entry.Evidence, entry.Detail);

    /// <summary>The row as the timeline shows it: a step of an order begins with where it leads.</summary>
    public BookRow Shown(string? words, byte[] hash) => new(
        Id, Instants.From(At, OffsetMinutes), Iccid, TradeWord.Parse<NoteKind>(What),
        State is null ? Text : $"{State}: {Text}", words, Order, Convert.ToHexStringLower(hash));
}
