using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Store;

namespace EsimModem.Tests.Store;

/// <summary>A damaged book is set aside and never touched; a new one begins, holds everything, and has forgotten nothing that was open.</summary>
public class DamagedBookTests
{
    private const string Other = "8999702560000000002";

    [Test]
    public void What_was_open_is_taken_over_under_its_numbers_and_nothing_moves()
    {
        using var book = new OpenBook();
        Live(book);
        BreakTheEnd(book);

        Assert.That(book.Book.Findings.Single(), Does.Contain("set aside as book.db.damaged-").And.Contain("3 open orders").And.Contain("release all"));
        var orders = book.Book.Orders(new OrderQuery(Limit: 100));
        Assert.Multiple(() =>
        {
            Assert.That(orders.Select(order => (order.Id, order.State)), Is.EquivalentTo(new[]
            {
                (1L, OrderState.Confirmed), (3L, OrderState.Unknown), (4L, OrderState.Unknown), (5L, OrderState.Planned),
            }), "a refused one matters to nobody; what was only planned may have been sent later");
            Assert.That(orders.Single(order => order.Id == 3).SentAt, Is.EqualTo(OpenBook.Now.AddHours(2)), "it settles from when it was sent");
            Assert.That(book.Book.Spent(null, OpenBook.Now), Is.EqualTo(new[] { OpenBook.Kzt("2970 KZT") }), "caps forget nothing either");
            Assert.That(book.Book.Receipts(null, 10, null).Single().Words, Is.EqualTo("Подключено"));
            Assert.That(book.Book.Sims(), Is.Empty, "every card is seen for the first time");
            Assert.That(BankHold.Of(book.Book.Kept(BankHold.Name))?.Why, Does.Contain("damaged"));
            Assert.That(book.Book.History(null, 100, null).Any(row => row.What == NoteKind.Book && row.Text.Contains("set aside", StringComparison.Ordinal)));
            Assert.That(book.Book.Verify(), Is.Null);
        });
        Assert.That(book.Refusal(one => one.Plan(OpenBook.Draft(), OpenBook.Caps(), OpenBook.Now))?.Open, Is.EqualTo(3));
        Assert.That(book.Plan(OpenBook.Draft(iccid: "8999703", way: WayKind.Person)).Id, Is.EqualTo(6), "no number is given twice");
    }

    [Test]
    public void Every_byte_of_it_is_kept_with_its_log()
    {
        using var book = new OpenBook();
        Live(book);
        var before = BreakTheEnd(book);
        var aside = Aside(book).Single(file => !file.EndsWith("-wal", StringComparison.Ordinal) && !file.EndsWith("-shm", StringComparison.Ordinal));
        Assert.That(File.ReadAllBytes(aside), Is.EqualTo(before));
        BreakTheEnd(book);
        Assert.That(Aside(book).Count(file => file.Contains("damaged-", StringComparison.Ordinal) && !file.EndsWith("-shm", StringComparison.Ordinal)), Is.EqualTo(2), "the first one is not overwritten by the second");
        Assert.That(book.Book.Find(3)?.State, Is.EqualTo(OrderState.Unknown), "and what was open goes on from book to book");
    }

    [Test]
    public void A_hold_of_the_owner_is_not_forgotten()
    {
        using var book = new OpenBook();
        book.Loop.Run(() => book.Book.Keep(BankHold.Name, new BankHold(OpenBook.Now, "the owner is away").Kept, new Note(OpenBook.Now, null, NoteKind.Hold, "held")));
        BreakTheEnd(book);
        Assert.That(BankHold.Of(book.Book.Kept(BankHold.Name))?.Why, Does.StartWith("the owner is away; and the book was damaged"));
    }

    [Test]
    public void What_a_person_has_held_or_given_away_stays_so_and_other_holds_show_themselves_again()
    {
        using var book = new OpenBook();
        Hold Made(HoldKind kind) => new(kind, $"by {kind}", "a person ends this", OpenBook.Now);
        foreach (var (iccid, kind) in new[] { (OpenBook.Iccid, HoldKind.Person), (Other, HoldKind.Released), ("8999703560000000003", HoldKind.Wording) })
            book.Loop.Run(() => book.Book.Note(new Note(OpenBook.Now, iccid, NoteKind.Hold, "held"), new SimFacts { Iccid = iccid, FirstSeen = OpenBook.Now.AddDays(-90), Holds = [Made(HoldKind.Menu), Made(kind)] }));
        BreakTheEnd(book);
        Assert.That(book.Book.Sims().Select(sim => (sim.Iccid, sim.Holds.Single().Kind)), Is.EqualTo(new[] { (OpenBook.Iccid, HoldKind.Person), (Other, HoldKind.Released) }));
        Assert.That(book.Book.Sims().Select(sim => sim.FirstSeen), Is.All.GreaterThanOrEqualTo(OpenBook.Now), "it is new to this book all the same");
        Assert.That(book.Book.History(Other, 5, null).Single().Text, Does.EndWith("by Released").And.Contain("damaged"));
        Assert.That(book.Book.Verify(), Is.Null);
    }

    [Test]
    public void Where_it_cannot_be_read_it_says_so_and_numbers_go_on_above_what_the_witness_saw()
    {
        using var book = new OpenBook();
        Live(book);
        book.Loop.Run(async () => await book.Book.DisposeAsync());
        File.WriteAllText(book.Path, string.Concat(Enumerable.Repeat("not a database at all\n", 500)));
        book.Reopen();
        Assert.That(book.Book.Findings.Single(), Does.Contain("not all of it could be read"));
        Assert.That(book.Plan(OpenBook.Draft(way: WayKind.Person)).Id, Is.EqualTo(6), "a person's task, since the bank is held");
    }

    [Test]
    public void Wherever_pages_are_torn_the_others_give_what_they_hold()
    {
        var told = new List<string>();
        for (var part = 1; part < 12; part++)
        {
            using var book = new OpenBook();
            foreach (var number in Enumerable.Range(0, 300)) book.Plan(OpenBook.Draft(iccid: $"8999701{number:D12}"), OpenBook.Caps(perBank: "99999999 KZT"));
            book.Between(() => Tear(book.Path, part / 12d));
            var carried = book.Book.Orders(new OrderQuery(OpenOnly: true, Limit: 1000)).Count;
            told.Add($"{carried} of 300: {book.Book.Findings.Single()}");
            Assert.That(carried == 300 || book.Book.Findings.Single().Contains("not all of it could be read", StringComparison.Ordinal), told[^1]);
            Assert.That(carried, Is.GreaterThan(150), told[^1]);
            Assert.That(book.Book.Verify(), Is.Null);
        }
        Assert.That(told.Where(one => !one.StartsWith("300", StringComparison.Ordinal)), Is.Not.Empty, "some of the torn pages held orders");
        TestContext.Out.WriteLine(string.Join('\n', told.Select(one => one[..40])));
    }

    private static void Tear(string path, double where)
    {
        var bytes = File.ReadAllBytes(path);
        bytes.AsSpan((int)(bytes.Length * where) / 4096 * 4096, 3 * 4096).Fill(0x5A);
        File.WriteAllBytes(path, bytes);
    }

    [Test]
    public void A_crash_between_setting_aside_and_beginning_anew_loses_nothing()
    {
        using var book = new OpenBook();
        Live(book);
        book.Loop.Run(async () => await book.Book.DisposeAsync());
        AsideFiles.Move(book.Path, OpenBook.Now);
        book.Reopen();
        Assert.That(book.Book.Find(3)?.State, Is.EqualTo(OrderState.Unknown));
        Assert.That(BankHold.Of(book.Book.Kept(BankHold.Name)), Is.Not.Null);
        book.Reopen();
        Assert.That(book.Book.Findings, Is.Empty, "it is told once");
    }

    [Test]
    public void A_log_whose_book_is_gone_is_not_played_into_the_next_one()
    {
        using var state = new TemporaryState();
        File.WriteAllBytes(state.In("book.db-wal"), new byte[5000]);
        var book = Book.Open(new BookOptions(state.Path), new SetClock(OpenBook.Now));
        Assert.That(Directory.GetFiles(state.Path, "*.damaged-*-wal"), Has.Length.EqualTo(1));
        new StoreLoop().Run(async () => await book.DisposeAsync());
    }

    private static string[] Aside(OpenBook book) => Directory.GetFiles(Path.GetDirectoryName(book.Path)!, "*.damaged-*");

    /// <summary>1 confirmed, 2 refused, 3 being sent, 4 planned, 5 a person's task.</summary>
    private static void Live(OpenBook book)
    {
        book.Done(OpenBook.Draft(), OpenBook.Now.AddHours(1));
        book.Advance(book.Advance(book.Plan(), OrderState.Sending), OrderState.Refused);
        book.Advance(book.Plan(), OrderState.Sending, OpenBook.Now.AddHours(2));
        book.Plan(OpenBook.Draft(iccid: Other));
        book.Plan(OpenBook.Draft("500 KZT", OrderKind.TopUp, WayKind.Person));
    }

    /// <summary>Changes one of the last rows behind the book's back and opens it again; the bytes of the damaged file.</summary>
    private static byte[] BreakTheEnd(OpenBook book)
    {
        byte[] bytes = [];
        book.Between(() =>
        {
            using (var database = book.Raw())
                database.Run("DROP TRIGGER book_is_not_changed; UPDATE book SET text = 'x' WHERE id = (SELECT max(id) - 1 FROM book); UPDATE book SET text = 'x' WHERE id = 1; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
            bytes = File.ReadAllBytes(book.Path);
        });
        return bytes;
    }
}
