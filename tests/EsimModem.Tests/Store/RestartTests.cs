using EsimModem.Carriers.Orders;
using EsimModem.Ledger;

namespace EsimModem.Tests.Store;

/// <summary>After a restart only what was never on its way may be sent.</summary>
public class RestartTests
{
    [Test]
    public void What_was_being_sent_is_unknown_after_a_restart_and_planned_orders_stay()
    {
        using var book = new OpenBook();
        var sending = book.Advance(book.Plan(), OrderState.Sending);
        var planned = book.Plan(OpenBook.Draft(kind: OrderKind.TopUp));
        var accepted = book.Advance(book.Advance(book.Plan(OpenBook.Draft(iccid: "8999")), OrderState.Sending), OrderState.Accepted);
        Assert.That(book.Book.Restarted, Is.Zero);

        book.Reopen();
        Assert.That(book.Book.Restarted, Is.EqualTo(1));
        var unknown = book.Book.Find(sending.Id)!;
        Assert.That(unknown.State, Is.EqualTo(OrderState.Unknown));
        Assert.That(unknown.Evidence[^1].What, Is.EqualTo("restart"));
        Assert.That(unknown.SentAt, Is.EqualTo(sending.SentAt));
        Assert.That(book.Book.Find(planned.Id)!.State, Is.EqualTo(OrderState.Planned));
        Assert.That(book.Book.Find(accepted.Id)!.State, Is.EqualTo(OrderState.Accepted));
        Assert.That(book.Book.History(OpenBook.Iccid, 1, null)[0].Text, Does.StartWith("unknown: "));
        Assert.That(book.Book.Verify(), Is.Null);

        book.Reopen();
        Assert.That(book.Book.Restarted, Is.Zero, "it is told once");
    }

    [Test]
    public void A_persons_task_is_not_on_our_way_and_stays_taken()
    {
        using var book = new OpenBook();
        var task = book.Advance(book.Plan(OpenBook.Draft(way: WayKind.Person)), OrderState.Sending);
        book.Reopen();
        Assert.That(book.Book.Find(task.Id)!.State, Is.EqualTo(OrderState.Sending));
    }

    [Test]
    public void The_book_goes_on_where_it_ended()
    {
        using var book = new OpenBook();
        book.Plan();
        var head = book.Book.Head;
        book.Reopen();
        Assert.That(book.Book.Head, Is.EqualTo(head));
        book.Loop.Run(() => book.Book.Note(new Note(OpenBook.Now, null, NoteKind.Started, "again")));
        Assert.That(book.Book.Head.Row, Is.EqualTo(head.Row + 1));
        Assert.That(book.Book.Verify(), Is.Null);
    }

    [Test]
    public void A_book_that_was_closed_is_one_file()
    {
        using var book = new OpenBook();
        book.Plan();
        Assert.That(book.Book.Find(1), Is.Not.Null, "a reader was there");
        Assert.That(File.Exists($"{book.Path}-wal"));
        book.Loop.Run(async () => await book.Book.DisposeAsync());
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(book.Path)!), Is.EquivalentTo(new[] { book.Path, $"{book.Path}-witness" }), "and the witness beside it");
    }

    [Test]
    public void The_latest_moment_is_known_even_after_the_clock_was_put_back()
    {
        using var book = new OpenBook();
        Assert.That(book.Book.Newest, Is.EqualTo(DateTimeOffset.MinValue));
        foreach (var at in new[] { OpenBook.Now, OpenBook.Now.AddDays(2), DateTimeOffset.UnixEpoch })
            book.Loop.Run(() => book.Book.Note(new Note(at, null, NoteKind.Started, "started")));
        Assert.That(book.Book.Newest, Is.EqualTo(OpenBook.Now.AddDays(2)));
    }
}
