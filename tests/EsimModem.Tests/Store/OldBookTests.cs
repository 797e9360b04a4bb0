using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Store;
using EsimModem.Store.Sqlite;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Store;

/// <summary>
/// Books of every earlier schema, with the rows that the program of that time wrote, opened by this one.
/// `Store/Books/000N.sql` holds those rows; before a step N+1 is added, the explicit test writes them down.
/// </summary>
public class OldBookTests
{
    private const string Other = "8999702560000000002";
    private const int FirstWithWitness = 3;

    /// <summary>A renewal counts at its price, also where the balance fell by less.</summary>
    private const int FirstByPrice = 3;

    private static readonly string Folder = Path.Combine(Sources.Root, "tests", "EsimModem.Tests", "Store", "Books");

    [Test, Explicit("writes the file that the next step of the schema is tested with")]
    public void Write_down_the_rows_of_this_version()
    {
        using var book = new OpenBook();
        Live(book);
        using var database = book.Raw();
        File.WriteAllText(Path.Combine(Folder, $"{Migrations.All.Count:D4}.sql"), BookRows.Of(database));
    }

    [Test]
    public void There_are_rows_of_every_earlier_version() =>
        Assert.That(Directory.GetFiles(Folder, "*.sql").Select(file => int.Parse(Path.GetFileNameWithoutExtension(file))), Is.SupersetOf(Versions()));

    [TestCaseSource(nameof(Versions))]
    public void A_book_of_an_earlier_version_goes_on_where_it_ended(int version)
    {
        using var state = new TemporaryState();
        var options = new BookOptions(state.Path) { Synced = false };
        Make(options, version);
        var loop = new StoreLoop();
        var book = Book.Open(options, new SetClock(SetClock.Noon.AddDays(1)));
        Assert.Multiple(() =>
        {
            Assert.That(book.Verify(), Is.Null);
            Assert.That(book.Orders(new OrderQuery(Limit: 100)).Select(order => (order.Id, order.State)), Is.EquivalentTo(new[]
            {
                (1L, OrderState.Confirmed), (2L, OrderState.Refused), (3L, OrderState.Unknown), (4L, OrderState.Unknown), (5L, OrderState.Planned),
            }), "what was being sent is unknown");
            Assert.That(book.Receipts(null, 10, null).Single().Paid, Is.EqualTo(OpenBook.Kzt("985.50 KZT")));
            Assert.That(book.Sims().Select(sim => (sim.Iccid, sim.State, sim.Adopted)), Is.EqualTo(new[] { (OpenBook.Iccid, SimState.Active, true), (Other, SimState.Unread, false) }));
            Assert.That(book.Proven(), Is.EqualTo(new[] { "kcell/renewal/ussd" }));
            Assert.That(book.Kept("hold"), Does.Contain("the owner is away"));
            Assert.That(book.History(OpenBook.Iccid, 100, null).Select(row => row.Words), Does.Contain("Баланс: 1 250,50 тг. Действует до 25.11.26"));
            Assert.That(book.Spent(OpenBook.Iccid, SetClock.Noon), Is.EqualTo(new[] { OpenBook.Kzt(version < FirstByPrice ? "1975.50 KZT" : "1980 KZT") }), "as the program of that time counted");
        });
        var again = loop.Fails<OrderRefusedException>(() => book.Plan(OpenBook.Draft(), OpenBook.Caps(), SetClock.Noon));
        Assert.That(again?.Open, Is.EqualTo(3), "the one open order per SIM and kind is kept");
        loop.Run(() => book.Note(new Note(SetClock.Noon, null, NoteKind.Started, "again")));
        Assert.That(book.Verify(), Is.Null);
        loop.Run(async () => await book.DisposeAsync());
        Journalled(options, version);
    }

    private static void Journalled(BookOptions options, int version)
    {
        using var database = BookFile.OpenReadable(options.Path);
        var journal = database.Prepare("SELECT number, at FROM migrations ORDER BY number").All(row => (row.Number(0), Instants.From(row.Number(1), 0)));
        Assert.That(journal.Select(one => one.Item1), Is.EqualTo(Enumerable.Range(1, Migrations.All.Count)));
        Assert.That(journal.Count(one => one.Item2 == SetClock.Noon), Is.EqualTo(version), "the steps of that time are not run again");
    }

    [TestCaseSource(nameof(Versions))]
    public void A_step_that_fails_leaves_the_book_at_the_step_before(int version)
    {
        using var state = new TemporaryState();
        var options = new BookOptions(state.Path) { Synced = false };
        Make(options, version);
        using var database = Database.Open(options.Path, writable: true);
        var before = BookRows.Of(database);
        // Whatever the next step makes, it journals itself last; a journal that is full stops it there.
        database.Run("CREATE TRIGGER stop BEFORE INSERT ON migrations BEGIN SELECT RAISE(ABORT, 'stopped'); END");
        Assert.Throws<SqliteFailure>(() => Migrations.Apply(database, options.Path, new SetClock(SetClock.Noon)));
        Assert.That(database.Prepare("PRAGMA user_version").First(row => row.Number(0)), Is.EqualTo(version));
        Assert.That(BookRows.Of(database), Is.EqualTo(before));
    }

    private static int[] Versions() => [.. Enumerable.Range(1, Migrations.All.Count - 1)];

    private static void Make(BookOptions options, int version)
    {
        using var database = Bare(options);
        Migrations.Apply(database, options.Path, new SetClock(SetClock.Noon), version);
        database.Run(File.ReadAllText(Path.Combine(Folder, $"{version:D4}.sql")));
        if (version >= FirstWithWitness) BookWitness.Begin(options);
    }

    private static Database Bare(BookOptions options)
    {
        File.Create(options.Path).Dispose();
        return Database.Open(options.Path, writable: true);
    }

    /// <summary>A book in which something of everything has happened.</summary>
    private static void Live(OpenBook book)
    {
        var facts = new SimFacts
        {
            Iccid = OpenBook.Iccid, FirstSeen = OpenBook.Now, Label = "Kiosk 12", Carrier = "kcell", State = SimState.Active, Adopted = true,
            Balance = new Money(1250.5m, "KZT"), BalanceAt = OpenBook.Now, ValidUntil = SomeExpiry.InThreeDays, ValidAt = OpenBook.Now,
        };
        book.Loop.Run(() => book.Book.Note(new Note(OpenBook.Now, null, NoteKind.Started, "astana-07 has started")));
        book.Loop.Run(() => book.Book.Note(new Note(OpenBook.Now, OpenBook.Iccid, NoteKind.Reading, "asked *100#", "Баланс: 1 250,50 тг. Действует до 25.11.26"), facts));
        book.Loop.Run(() => book.Book.Remember(new SimFacts { Iccid = Other, FirstSeen = OpenBook.Now }));
        var trial = OpenBook.Draft() with { Proves = "kcell/renewal/ussd", ValidBefore = SomeExpiry.InThreeDays, Promised = OpenBook.Now.AddDays(3) };
        book.Done(trial, OpenBook.Now, "985.50 KZT");
        book.Advance(book.Advance(book.Plan(), OrderState.Sending), OrderState.Refused);
        book.Advance(book.Advance(book.Plan(OpenBook.Draft() with { Parent = 2, Attempt = 2 }), OrderState.Sending), OrderState.Unknown);
        book.Advance(book.Plan(OpenBook.Draft(iccid: Other)), OrderState.Sending);
        book.Plan(OpenBook.Draft("500 KZT", OrderKind.TopUp, WayKind.Person));
        book.Loop.Run(() => book.Book.Keep("hold", $"{OpenBook.Now:O}\nthe owner is away", new Note(OpenBook.Now, null, NoteKind.Hold, "everything held")));
    }
}
