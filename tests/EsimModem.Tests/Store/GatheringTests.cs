using EsimModem.Ledger;
using EsimModem.Store;

namespace EsimModem.Tests.Store;

/// <summary>A book that commits many steps together, as rehearsals keep it.</summary>
internal sealed class GatheringTests
{
    private readonly StoreLoop _loop = new();
    private TemporaryState _state = null!;
    private bool _full;

    [SetUp]
    public void State() => _state = new TemporaryState();

    [TearDown]
    public void Away() => _state.Dispose();

    [Test]
    public void What_was_answered_is_seen_at_once_and_committed_at_the_end()
    {
        var book = Open();
        Write(book, "a", "b", "c");
        Assert.That(Texts(book), Is.EqualTo(["c", "b", "a"]));
        Assert.That(Outside(), Is.Empty, "another connection sees what is committed");
        _loop.Run(async () => await book.DisposeAsync());
        Assert.That(Outside(), Is.EqualTo(["c", "b", "a"]));
    }

    [Test]
    public void Before_a_power_cut_the_witness_knows_of_the_money_that_moved()
    {
        var book = Open();
        var order = _loop.Run(() => book.Plan(OpenBook.Draft(), OpenBook.Caps(), SetClock.Noon));
        _loop.Run(() => book.Advance(order, OrderState.Sending, OpenBook.Seen("sent"), null, OpenBook.Caps()));
        Write(book, "a");
        book.Brace();
        Assert.That(Outside(), Is.EqualTo(["a"]));
        Assert.That(BookWitness.TryRead(Options), Is.EqualTo(new WitnessWord(book.Head.Row, book.Head.Hash, order.Id)));
        _loop.Run(async () => await book.DisposeAsync());
    }

    [Test]
    public void After_so_many_steps_what_was_gathered_is_committed()
    {
        var book = Open();
        Write(book, "a");
        for (var step = 0; step < 1100; step++) _loop.Run(() => book.Note(Said("often")));
        Write(book, "b");
        Assert.That(Outside(), Does.Not.Contain("b"));
        Assert.That(Rows(), Is.GreaterThan(1000));
        _loop.Run(async () => await book.DisposeAsync());
    }

    [Test]
    public void A_power_cut_finds_all_that_was_answered_in_the_log_and_the_book_untouched()
    {
        var book = Open();
        Write(book, "a", "b");
        book.Brace();
        var length = new FileInfo(_state.In(BookOptions.FileName)).Length;
        Assert.That(Outside(), Is.EqualTo(["b", "a"]));
        Write(book, "c");
        Assert.That(Outside(), Is.EqualTo(["c", "b", "a"]), "later steps come singly");
        _loop.Run(async () => await book.DisposeAsync());
        Assert.That(new FileInfo(_state.In(BookOptions.FileName)).Length, Is.EqualTo(length));
        Assert.That(new FileInfo(_state.In($"{BookOptions.FileName}-wal")).Length, Is.GreaterThan(0), "nothing was moved at the closing");
    }

    [Test]
    public void A_step_that_fails_leaves_the_gathered_ones_alone()
    {
        var book = Open();
        Write(book, "a");
        _full = true;
        _loop.Fails<LedgerUnavailableException>(() => book.Note(Said("b")));
        _full = false;
        Write(book, "c");
        Assert.That(Texts(book), Is.EqualTo(["c", "a"]));
        Assert.That(book.Verify(), Is.Null);
        _loop.Run(async () => await book.DisposeAsync());
    }

    private BookOptions Options => new(_state.Path) { Inline = true, Synced = false, Gathers = true, IsFull = () => _full };

    private Book Open() => Book.Open(Options, new SetClock(SetClock.Noon));

    private void Write(Book book, params string[] texts)
    {
        foreach (var text in texts) _loop.Run(() => book.Note(Said(text)));
    }

    private long Rows()
    {
        using var database = BookFile.OpenReadable(_state.In(BookOptions.FileName));
        return BookTable.Head(database).Row;
    }

    private static string[] Texts(Book book) => Texts(book.History(null, 20, null));

    private string[] Outside()
    {
        using var database = BookFile.OpenReadable(_state.In(BookOptions.FileName));
        return Texts(BookTable.History(database, null, 20, null));
    }

    private static string[] Texts(IEnumerable<BookRow> rows) => [.. rows.Where(row => row.Text.Length == 1).Select(row => row.Text)];

    private static Note Said(string text) => new(SetClock.Noon, null, NoteKind.Started, text);
}
