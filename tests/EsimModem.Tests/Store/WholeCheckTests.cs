using EsimModem.Ledger;

namespace EsimModem.Tests.Store;

/// <summary>The whole book is held against itself while it is written, and a fault is told once.</summary>
public class WholeCheckTests
{
    [Test]
    public void A_sound_book_proves_itself_while_it_is_being_written()
    {
        using var book = new OpenBook();
        foreach (var number in Enumerable.Range(0, 300)) book.Done(OpenBook.Draft(iccid: $"8999701{number:D12}"), OpenBook.Now);
        var written = 0;
        var found = book.Loop.Run(async () =>
        {
            var check = book.Book.Check(CancellationToken.None);
            for (; !check.IsCompleted; written++) await book.Book.Note(new Note(OpenBook.Now, null, NoteKind.Modem, $"written meanwhile {written}"));
            return await check;
        });
        TestContext.Out.WriteLine($"{found.Rows} rows checked, {written} written meanwhile");
        Assert.That(found.Fault, Is.Null);
        Assert.That(found.Rows, Is.GreaterThanOrEqualTo(900));
        Assert.That(written, Is.GreaterThan(1), "the writer was not stopped");
    }

    [TestCase("UPDATE book SET text = 'x' WHERE id = 2", "row 2")]
    [TestCase("DELETE FROM book WHERE id = 2", "row 2")]
    [TestCase("UPDATE orders SET state = 'confirmed', ended_at = 1, ended_offset = 0 WHERE id = 4", "order 4 is")]
    [TestCase("DELETE FROM orders WHERE id = 3", "order 3 is missing")]
    [TestCase("PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = 'CREATE INDEX book_by_time ON book (id)' WHERE name = 'book_by_time'", "")]
    public void A_fault_anywhere_is_found(string sql, string how)
    {
        using var book = Broken(sql);
        Assert.That(Check(book).Fault, Is.Not.Null.And.Contains(how));
    }

    [Test]
    public void A_row_that_was_told_of_is_passed_over_and_the_next_one_is_found()
    {
        using var book = Broken("UPDATE book SET text = 'x' WHERE id IN (2, 5)");
        Assert.That(Check(book).Fault, Does.StartWith("row 2:"));
        Assert.That(Check(book).Fault, Does.StartWith("row 5:"));
        Assert.That(Check(book).Fault, Is.Null);
        Assert.That(book.Book.Verify()?.Row, Is.EqualTo(2), "who asks for the proof still gets it");
        book.Reopen();
        Assert.That(book.Book.Findings, Is.Empty, "what was told is no reason to set the book aside");
    }

    [Test]
    public void It_stops_when_it_is_told_to()
    {
        using var book = new OpenBook();
        foreach (var number in Enumerable.Range(0, 500)) book.Plan(OpenBook.Draft(iccid: $"8999701{number:D12}"), OpenBook.Caps(perBank: "99999999 KZT"));
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.That(book.Loop.Fails<OperationCanceledException>(() => book.Book.Check(stop.Token)), Is.Not.Null);
    }

    private static BookCheck Check(OpenBook book) => book.Loop.Run(() => book.Book.Check(CancellationToken.None));

    /// <summary>Three orders, and a hand that passed the triggers.</summary>
    private static OpenBook Broken(string sql)
    {
        var book = new OpenBook();
        foreach (var number in Enumerable.Range(0, 3)) book.Done(OpenBook.Draft(iccid: $"8999701{number:D12}"), OpenBook.Now.AddMinutes(number));
        book.Plan();
        using var database = book.Raw();
        foreach (var trigger in database.Prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").All(row => row.Text(0))) database.Run($"DROP TRIGGER {trigger}");
        database.Run("PRAGMA foreign_keys = OFF");
        database.Run(sql);
        return book;
    }
}
