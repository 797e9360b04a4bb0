using EsimModem.Ledger;
using EsimModem.Store;

namespace EsimModem.Tests.Store;

/// <summary>A copy is one whole moment of the book, made while it is written, and a book that begins from it knows that it is one.</summary>
public class CopyTests
{
    [Test]
    public void A_copy_made_while_the_book_is_written_is_whole()
    {
        using var book = Filled();
        using var copy = new TemporaryState();
        var written = 0;
        book.Loop.Run(async () =>
        {
            var making = book.Book.Copy(CancellationToken.None);
            for (; !making.IsCompleted; written++) await book.Book.Note(new Note(OpenBook.Now, null, NoteKind.Modem, $"written meanwhile {written}"));
            await using var stream = await making;
            await using var file = File.Create(copy.In(BookOptions.FileName));
            await stream.CopyToAsync(file);
        });
        Assert.That(written, Is.GreaterThan(1), "the writer was not stopped");
        var (row, hash) = BookCopy.Look(copy.In(BookOptions.FileName));
        Assert.That(book.Book.Since(row - 1, 1).Single().Hash, Is.EqualTo(hash), "a row of the book as it was");
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(book.Path)!, "*copy*"), Is.Empty);
        using (var database = BookFile.OpenReadable(copy.In(BookOptions.FileName))) Assert.That(BookProof.Verify(database), Is.Null);

        var restored = Book.Open(new BookOptions(copy.Path), new SetClock(OpenBook.Now.AddDays(2)));
        Assert.That(restored.Findings.Single(), Does.Contain("the copy of 2026-11-21"));
        Assert.That(restored.Find(1)!.State, Is.EqualTo(OrderState.Unknown));
        book.Loop.Run(async () => await restored.DisposeAsync());
        var again = Book.Open(new BookOptions(copy.Path), new SetClock(OpenBook.Now.AddDays(2)));
        Assert.That(again.Findings, Is.Empty);
        book.Loop.Run(async () => await again.DisposeAsync());
    }

    [Test]
    public void Two_copies_at_once_are_one_too_many()
    {
        using var book = Filled();
        var refusal = book.Loop.Run(async () =>
        {
            var (first, second) = (book.Book.Copy(CancellationToken.None), book.Book.Copy(CancellationToken.None));
            var failures = new List<string>();
            foreach (var one in new[] { first, second })
            {
                try { await (await one).DisposeAsync(); }
                catch (LedgerUnavailableException e) { failures.Add(e.Message); }
            }
            return failures.Single();
        });
        Assert.That(refusal, Does.Contain("Another copy"));
    }

    private static OpenBook Filled()
    {
        var book = new OpenBook();
        book.Plan();
        book.Loop.Run(() => Task.WhenAll(Enumerable.Range(0, 10_000).Select(number => book.Book.Note(new Note(OpenBook.Now, OpenBook.Iccid, NoteKind.Reading, "asked", $"Баланс: {number} тг")))));
        return book;
    }
}
