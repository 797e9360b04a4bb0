using System.Globalization;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>Holds every row against the chain, and the orders against the rows that tell of them.</summary>
internal static class BookProof
{
    public static readonly IReadOnlySet<long> NoneTold = new HashSet<long>();

    /// <summary>The first row that does not prove itself; null when all of them do.</summary>
    public static BadRow? Verify(Database database) => VerifyBite(database, BookHead.Empty, int.MaxValue, NoneTold).Bad ?? OrderProof.Verify(database);

    /// <summary>The same for the last <paramref name="rows"/> rows only, which costs a start nothing; what a check told of before is passed over.</summary>
    public static BadRow? VerifyTail(Database database, int rows)
    {
        var first = Math.Max(1, BookTable.Head(database).Row - rows + 1);
        var before = first == 1 ? BookHead.Empty : null;
        if (first > 1) BookTable.Walk(database, first - 1, (row, hash, _) => (before = new BookHead(row.Id, hash)) is null);
        return before is null || before.Row != first - 1 ? new BadRow(first - 1, "it is missing") : VerifyBite(database, before, int.MaxValue, Told(database)).Bad;
    }

    /// <summary>Rows that an earlier check found broken and told of; a person decided to go on.</summary>
    public static IReadOnlySet<long> Told(Database database) => KeptTable.Find(database, KeptNames.Told) is { } rows
        ? rows.Split(' ').Select(row => long.Parse(row, CultureInfo.InvariantCulture)).ToHashSet() : [];

    /// <summary>The next <paramref name="most"/> rows after <paramref name="head"/>: the first that does not prove itself, and how far it went.</summary>
    /// <param name="told">Rows that are known not to; the chain is followed beyond them.</param>
    public static (BadRow? Bad, BookHead Reached) VerifyBite(Database database, BookHead head, int most, IReadOnlySet<long> told)
    {
        BadRow? bad = null;
        BookTable.Walk(database, head.Row + 1, (row, hash, words) =>
        {
            if (Fault(head, row, hash, words) is { } how) bad = new BadRow(row.Id == head.Row + 1 ? row.Id : head.Row + 1, how);
            if (bad is not null && !told.Contains(bad.Row)) return false;
            (bad, head) = (null, new BookHead(row.Id, hash));
            return --most > 0;
        });
        return (bad, head);
    }

    private static string? Fault(BookHead head, StoredRow row, byte[] hash, string? words)
    {
        if (row.Id != head.Row + 1) return "it is missing";
        if (!hash.AsSpan().SequenceEqual(CanonicalRow.Hash(head, row))) return "it is not what was chained here";
        if (words is not null && !CanonicalRow.HashOf(words).AsSpan().SequenceEqual(row.WordsHash)) return "its words are not those that were received";
        return null;
    }
}
