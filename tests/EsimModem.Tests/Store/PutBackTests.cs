using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Store;

namespace EsimModem.Tests.Store;

/// <summary>An older state of the book in the place of the newer one is noticed: what it does not know may have happened.</summary>
public class PutBackTests
{
    [Test]
    public void A_book_that_goes_on_is_not_doubted()
    {
        using var book = Lived();
        book.Reopen();
        Assert.That(book.Book.Findings, Is.Empty);
        book.Advance(book.Plan(OpenBook.Draft(kind: OrderKind.TopUp)), OrderState.Sending);
        book.Reopen();
        Assert.That(book.Book.Findings, Is.Empty);
        Assert.That(book.Book.Sims().Single().Adopted, Is.True);
    }

    [Test]
    public void An_older_copy_in_its_place_holds_every_card_anew_and_gives_no_number_twice()
    {
        using var book = Lived();
        var copy = Copy(book);
        book.Advance(book.Advance(book.Book.Find(2)!, OrderState.Sending), OrderState.Confirmed);
        foreach (var kind in new[] { OrderKind.TopUp, OrderKind.Reactivation }) book.Advance(book.Plan(OpenBook.Draft(kind: kind)), OrderState.Sending);
        book.Between(() => PutInPlace(book, copy));

        Assert.That(book.Book.Findings.Single(), Does.Contain("put back to an older state").And.Contain("sims adopt"));
        var facts = book.Book.Sims().Single();
        Assert.Multiple(() =>
        {
            Assert.That(facts.Adopted, Is.False);
            Assert.That(facts.PutBack, Is.EqualTo(OpenBook.Now.AddDays(1)));
            Assert.That(book.Book.Find(2)!.State, Is.EqualTo(OrderState.Unknown), "it was planned in the copy, and paid since");
            Assert.That(book.Plan(OpenBook.Draft(kind: OrderKind.TopUp)).Id, Is.EqualTo(5));
            Assert.That(book.Book.Verify(), Is.Null);
            Assert.That(book.Book.History(null, 20, null).Any(row => row.What == NoteKind.Book));
        });
        book.Reopen();
        Assert.That(book.Book.Findings, Is.Empty, "it is told once");
    }

    [Test]
    public void A_copy_from_before_the_red_button_is_noticed_too()
    {
        using var book = Lived();
        var copy = Copy(book);
        book.Loop.Run(() => book.Book.Keep(BankHold.Name, new BankHold(OpenBook.Now, "stop").Kept, new Note(OpenBook.Now, null, NoteKind.Hold, "everything held")));
        book.Between(() => PutInPlace(book, copy));
        Assert.That(book.Book.Findings, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_book_that_arrives_without_its_witness_was_put_there()
    {
        using var book = Lived();
        book.Between(() => File.Delete($"{book.Path}-witness"));
        Assert.That(book.Book.Findings.Single(), Does.Contain("without the witness"));
        Assert.That(book.Plan(OpenBook.Draft(kind: OrderKind.TopUp)).Id, Is.GreaterThan(10_000), "the other box may have numbered orders since");
    }

    [Test]
    public void A_witness_that_the_power_cut_left_unreadable_is_no_witness()
    {
        using var book = Lived();
        book.Between(() => File.WriteAllText($"{book.Path}-witness", new string('\0', 256)));
        Assert.That(book.Book.Findings, Has.Count.EqualTo(1));
        book.Reopen();
        Assert.That(book.Book.Findings, Is.Empty);
    }

    [Test]
    public void A_book_that_somebody_took_away_is_noticed()
    {
        using var book = Lived();
        book.Between(() => File.Delete(book.Path));
        Assert.That(book.Book.Findings.Single(), Does.Contain("empty"));
        Assert.That(book.Plan().Id, Is.EqualTo(3));
    }

    [Test]
    public void The_witness_is_never_ahead_of_what_was_synced_and_there_before_the_answer()
    {
        using var book = Lived();
        var options = new BookOptions(Path.GetDirectoryName(book.Path)!);
        var order = book.Advance(book.Book.Find(2)!, OrderState.Sending);
        Assert.That(BookWitness.TryRead(options), Is.EqualTo(new WitnessWord(book.Book.Head.Row, book.Book.Head.Hash, 2)));
        var seen = BookWitness.TryRead(options);
        book.Advance(order, OrderState.Accepted);
        Assert.That(BookWitness.TryRead(options), Is.EqualTo(seen), "only money that leaves is worth a write");
    }

    /// <summary>A confirmed order, a planned one, and an adopted card.</summary>
    private static OpenBook Lived()
    {
        var book = new OpenBook();
        book.Loop.Run(() => book.Book.Remember(new SimFacts { Iccid = OpenBook.Iccid, FirstSeen = OpenBook.Now, Adopted = true }));
        book.Done(OpenBook.Draft(), OpenBook.Now);
        book.Plan();
        return book;
    }

    private static byte[] Copy(OpenBook book)
    {
        using (var database = book.Raw()) database.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        return File.ReadAllBytes(book.Path);
    }

    private static void PutInPlace(OpenBook book, byte[] copy)
    {
        foreach (var file in new[] { "-wal", "-shm" }) File.Delete(book.Path + file);
        File.WriteAllBytes(book.Path, copy);
    }
}
