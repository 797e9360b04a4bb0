using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>The rows of the book: added at the end, read from either.</summary>
internal static class BookTable
{
    private const string Columns =
        "b.id, b.at, b.at_offset, b.iccid, b.what, b.text, b.words_hash, b.order_id, b.state, b.evidence, b.detail, b.hash, w.text";

    private const string Rows = $"SELECT {Columns} FROM book b LEFT JOIN words w ON w.hash = b.words_hash";

    public static BookHead Head(Database database) =>
        database.Prepare("SELECT id, hash FROM book ORDER BY id DESC LIMIT 1").First(row => new BookHead(row.Number(0), row.Bytes(1)))
        ?? BookHead.Empty;

    /// <summary>The hash of a row in hex; of row 0 the beginning of every chain, null where there is no such row.</summary>
    public static string? HashOf(Database database, long row) => row == 0 ? BookHead.Empty.Hex
        : database.Prepare("SELECT hash FROM book WHERE id = ?").Bind(row).First(one => Convert.ToHexStringLower(one.Bytes(0)));

    /// <summary>The latest moment of any row; the beginning of time while there is none.</summary>
    public static DateTimeOffset Newest(Database database) =>
        database.Prepare("SELECT at, at_offset FROM book ORDER BY at DESC LIMIT 1").First(row => (DateTimeOffset?)row.Instant(0)) ?? DateTimeOffset.MinValue;

    public static void Insert(Database database, StoredRow row, byte[] hash) =>
        database.Prepare("INSERT INTO book (id, at, at_offset, iccid, what, text, words_hash, order_id, state, evidence, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Bind(row.Id).Bind(row.At).Bind(row.OffsetMinutes).Bind(row.Iccid).Bind(row.What).Bind(row.Text).Bind(row.WordsHash)
            .Bind(row.Order).Bind(row.State).Bind(row.Evidence).Bind(row.Detail).Bind(hash).Run();

    public static void KeepWords(Database database, byte[] hash, string words, long at) =>
        database.Prepare("INSERT INTO words (hash, text, last_at) VALUES (?, ?, ?) ON CONFLICT (hash) DO UPDATE SET last_at = max(last_at, excluded.last_at)")
            .Bind(hash).Bind(words).Bind(at).Run();

    /// <summary>Drops the oldest words, but not those that may yet be evidence: of SIMs whose open order is older still.</summary>
    public static int DropWords(Database database, DateTimeOffset before, int most)
    {
        var kept = OrderTable.OpenSince(database, before).SelectMany(open => WordsOf(database, open.Iccid, open.Since)).ToHashSet(StringComparer.Ordinal);
        var old = database.Prepare("SELECT hash FROM words WHERE last_at < ? ORDER BY last_at, hash LIMIT ?").Bind(before.Sortable()).Bind(most + kept.Count).All(row => row.Bytes(0));
        return old.Where(hash => !kept.Contains(Convert.ToHexStringLower(hash))).Take(most)
            .Sum(hash => database.Prepare("DELETE FROM words WHERE hash = ?").Bind(hash).Run());
    }

    private static List<string> WordsOf(Database database, string iccid, DateTimeOffset since) =>
        database.Prepare("SELECT words_hash FROM book WHERE iccid = ? AND at >= ? AND words_hash IS NOT NULL").Bind(iccid).Bind(since.Sortable())
            .All(row => Convert.ToHexStringLower(row.Bytes(0)));

    public static List<BookRow> History(Database database, string? iccid, int limit, long? before)
    {
        var newest = before ?? long.MaxValue;
        return iccid is null
            ? database.Prepare($"{Rows} WHERE b.id < ? ORDER BY b.id DESC LIMIT ?").Bind(newest).Bind(limit).All(Shown)
            : database.Prepare($"{Rows} WHERE b.iccid = ? AND b.id < ? ORDER BY b.id DESC LIMIT ?").Bind(iccid).Bind(newest).Bind(limit).All(Shown);
    }

    public static List<BookRow> Since(Database database, long row, int limit) =>
        database.Prepare($"{Rows} WHERE b.id > ? ORDER BY b.id LIMIT ?").Bind(row).Bind(limit).All(Shown);

    /// <summary>Each row from <paramref name="first"/> on as it lies there, with its hash and its words, until the reader says false.</summary>
    public static void Walk(Database database, long first, Func<StoredRow, byte[], string?, bool> read) =>
        database.Prepare($"{Rows} WHERE b.id >= ? ORDER BY b.id").Bind(first).Each(row => read(Stored(row), row.Bytes(11), row.TextOrNull(12)));

    public static List<Evidence> EvidenceOf(Database database, long order) =>
        database.Prepare("SELECT at, at_offset, evidence, text FROM book WHERE order_id = ? AND evidence IS NOT NULL ORDER BY id")
            .Bind(order).All(row => new Evidence(row.Instant(0), row.Text(2), row.Text(3)));

    private static BookRow Shown(Statement row) => Stored(row).Shown(row.TextOrNull(12), row.Bytes(11));

    private static StoredRow Stored(Statement row) => new(
        row.Number(0), row.Number(1), (int)row.Number(2), row.TextOrNull(3), row.Text(4), row.Text(5), row.BytesOrNull(6),
        row.NumberOrNull(7), row.TextOrNull(8), row.TextOrNull(9), row.TextOrNull(10));
}
