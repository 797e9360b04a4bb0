using System.Security.Cryptography;
using System.Text;
using EsimModem.Ledger;
using EsimModem.Store;
using EsimModem.Store.Sqlite;

namespace EsimModem.Tests.Store;

/// <summary>The book proves itself: whoever changes a row, even past the triggers, is found at that row.</summary>
public class ChainTests
{
    private TemporaryState _state = null!;
    private BookOptions _options = null!;

    [SetUp]
    public void TwentyRows()
    {
        _state = new TemporaryState();
        _options = new BookOptions(_state.Path) { Inline = true };
        var loop = new StoreLoop();
        using var writer = new BookWriter(BookFile.OpenWritable(_options, new SetClock(SetClock.Noon)), _options);
        loop.Run(async () =>
        {
            foreach (var number in Enumerable.Range(1, 20))
                await writer.Write(pen => pen.Append(new BookEntry(SetClock.Noon.AddMinutes(number), number % 3 == 0 ? null : $"8999{number}",
                    NoteKind.Reading, $"row {number}", number % 2 == 0 ? $"Баланс: {number / 4} тг" : null)));
            await writer.Close();
        });
    }

    [TearDown]
    public void Gone() => _state.Dispose();

    [Test]
    public void An_untouched_book_proves_itself() => Assert.That(Verify(), Is.Null);

    [TestCase("UPDATE book SET text = 'row 7 and a half' WHERE id = 7", 7)]
    [TestCase("UPDATE book SET at = at + 1 WHERE id = 7", 7)]
    [TestCase("UPDATE book SET at_offset = 0 WHERE id = 7", 7)]
    [TestCase("UPDATE book SET iccid = '8999' WHERE id = 7", 7)]
    [TestCase("UPDATE book SET iccid = '' WHERE id = 9", 9)]
    [TestCase("UPDATE book SET what = 'hold' WHERE id = 20", 20)]
    [TestCase("UPDATE book SET state = 'confirmed' WHERE id = 1", 1)]
    [TestCase("UPDATE book SET evidence = 'person' WHERE id = 1", 1)]
    [TestCase("UPDATE book SET detail = '{}' WHERE id = 1", 1)]
    [TestCase("UPDATE book SET words_hash = zeroblob(32) WHERE id = 3", 3)]
    [TestCase("UPDATE book SET words_hash = zeroblob(445) WHERE id = 3", 3)]
    [TestCase("UPDATE book SET words_hash = zeroblob(5000) WHERE id = 3", 3)]
    [TestCase("UPDATE book SET evidence = printf('%.5000c', 'x') WHERE id = 3", 3)]
    [TestCase("UPDATE book SET hash = zeroblob(32) WHERE id = 3", 3)]
    [TestCase("DELETE FROM book WHERE id = 5", 5)]
    [TestCase("UPDATE words SET text = 'Баланс: 9000 тг' WHERE text = 'Баланс: 1 тг'", 4)]
    public void A_change_is_found_at_its_row(string sql, int row)
    {
        Raw(sql);
        Assert.That(Verify()?.Row, Is.EqualTo(row));
    }

    [TestCase("UPDATE book SET text = 'x' WHERE id = 7")]
    [TestCase("DELETE FROM book WHERE id = 20")]
    [TestCase("INSERT OR REPLACE INTO book SELECT id, at, at_offset, iccid, what, 'x', words_hash, order_id, state, evidence, detail, hash FROM book WHERE id = 7")]
    [TestCase("INSERT INTO book SELECT 30, at, at_offset, iccid, what, text, words_hash, order_id, state, evidence, detail, hash FROM book WHERE id = 7")]
    public void The_database_itself_lets_the_book_only_grow(string sql)
    {
        using var database = Database.Open(_options.Path, writable: true);
        Assert.That(() => database.Run(sql), Throws.TypeOf<SqliteFailure>().With.Property(nameof(SqliteFailure.IsConstraint)).True);
    }

    [Test]
    public void Dropped_words_keep_the_chain_provable()
    {
        using (var database = Database.Open(_options.Path, writable: true))
            Assert.That(BookTable.DropWords(database, SetClock.Noon.AddMinutes(13), 100), Is.GreaterThan(0));
        Assert.That(Verify(), Is.Null);
        using var reader = BookFile.OpenReadable(_options.Path);
        var rows = BookTable.Since(reader, 0, 100);
        Assert.That(rows.Single(row => row.Id == 2).Words, Is.Null);
        Assert.That(rows.Single(row => row.Id == 20).Words, Is.EqualTo("Баланс: 5 тг"));
    }

    [Test]
    public void Words_that_were_heard_again_are_kept_for_the_newer_hearing()
    {
        using var database = Database.Open(_options.Path, writable: true);
        BookTable.DropWords(database, SetClock.Noon.AddMinutes(13), 100);
        Assert.That(BookTable.Since(database, 0, 100).Single(row => row.Id == 12).Words, Is.EqualTo("Баланс: 3 тг"), "row 14 heard the same");
    }

    [Test]
    public void The_end_alone_can_be_proved_at_the_start()
    {
        Raw("UPDATE book SET text = 'x' WHERE id = 18");
        using var database = BookFile.OpenReadable(_options.Path);
        Assert.That(BookProof.VerifyTail(database, 2), Is.Null, "rows 19 and 20 are as they were");
        Assert.That(BookProof.VerifyTail(database, 3)?.Row, Is.EqualTo(18));
        Assert.That(BookProof.VerifyTail(database, 1000)?.Row, Is.EqualTo(18));
    }

    [Test]
    public void A_book_whose_end_was_changed_is_not_opened()
    {
        Raw("UPDATE book SET text = 'x' WHERE id = 18");
        Assert.That(Assert.Catch<LedgerUnavailableException>(() => BookFile.OpenWritable(_options, new SetClock(SetClock.Noon)))?.Message, Does.Contain("row 18"));
    }

    /// <summary>The form in Store/README.md, written down a second time without the product.</summary>
    [Test]
    public void Anybody_can_check_the_chain_with_a_few_lines()
    {
        using var database = BookFile.OpenReadable(_options.Path);
        var previous = new string('0', 64);
        var rows = database.Prepare("SELECT id, at, at_offset, iccid, what, text, words_hash, order_id, state, evidence, detail, hash FROM book ORDER BY id").All(row =>
        {
            string?[] fields =
            [
                previous, row.TextOrNull(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), Sha(row.Text(5)),
                row.BytesOrNull(6) is { } words ? Convert.ToHexStringLower(words) : null,
                row.TextOrNull(7), row.TextOrNull(8), row.TextOrNull(9), row.TextOrNull(10) is { } detail ? Sha(detail) : null,
            ];
            previous = Sha(string.Concat(fields.Select(field => field is null ? "-," : $"{Encoding.UTF8.GetByteCount(field)}:{field},")));
            return previous == Convert.ToHexStringLower(row.Bytes(11));
        });
        Assert.That(rows, Has.Count.EqualTo(20).And.All.True);
    }

    private static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void Raw(string sql)
    {
        using var database = Database.Open(_options.Path, writable: true);
        database.Run("DROP TRIGGER book_is_not_changed; DROP TRIGGER book_is_not_erased");
        database.Run(sql);
    }

    private BadRow? Verify()
    {
        using var database = BookFile.OpenReadable(_options.Path);
        return BookProof.Verify(database);
    }
}
