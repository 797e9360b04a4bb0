using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>Holds every row against the chain, and the orders against the rows that tell of them.</summary>
internal static class BookProof
{
    /// <summary>The first row that does not prove itself; null when all of them do.</summary>
    public static BadRow? Verify(Database database) => Chain(database, 1, BookHead.Empty) ?? OrderProof.Verify(database);

    /// <summary>The same for the last <paramref name="rows"/> rows only, which costs a start nothing.</summary>
    public static BadRow? VerifyTail(Database database, int rows)
    {
        var first = Math.Max(1, BookTable.Head(database).Row - rows + 1);
        var before = first == 1 ? BookHead.Empty : null;
        if (first > 1) BookTable.Walk(database, first - 1, (row, hash, _) => (before = new BookHead(row.Id, hash)) is null);
        return before is null || before.Row != first - 1 ? new BadRow(first - 1, "it is missing") : Chain(database, first, before);
    }

    private static BadRow? Chain(Database database, long first, BookHead head)
    {
        BadRow? bad = null;
        BookTable.Walk(database, first, (row, hash, words) =>
        {
            bad = Fault(head, row, hash, words) is { } how ? new BadRow(row.Id == head.Row + 1 ? row.Id : head.Row + 1, how) : null;
            head = new BookHead(row.Id, hash);
            return bad is null;
        });
        return bad;
    }

    private static string? Fault(BookHead head, StoredRow row, byte[] hash, string? words)
    {
        if (row.Id != head.Row + 1) return "it is missing";
        if (!hash.AsSpan().SequenceEqual(CanonicalRow.Hash(head, row))) return "it is not what was chained here";
        if (words is not null && !CanonicalRow.HashOf(words).AsSpan().SequenceEqual(row.WordsHash)) return "its words are not those that were received";
        return null;
    }
}
