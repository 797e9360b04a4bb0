using EsimModem.Alerts;
using EsimModem.Bank;
using EsimModem.Carriers;
using EsimModem.Carriers.Yaml;
using EsimModem.Ledger;
using EsimModem.Store;
using EsimModem.Tests.Modems;
using EsimModem.Tests.Store;
using EsimModem.Tests.Support;
using EsimModem.Tests.Web;
using Serilog.Core;

namespace EsimModem.Tests.Banks;

/// <summary>The book is cared for beside the daily work: checked soon after the start, its result told, and a broken one holds everything.</summary>
public class BookkeepingTests
{
    [Test]
    public void A_sound_book_gets_a_row_that_says_so_and_old_words_go()
    {
        var (rows, hold, alerts) = Cared(_ => { }, until: rows => rows.Any(row => row.Text.Contains("wordings", StringComparison.Ordinal)));
        Assert.That(rows.Select(row => row.Text), Has.One.Contains("the whole book was checked: all").And.One.Contains("1 wordings"));
        Assert.That(hold, Is.Null);
        Assert.That(alerts, Is.Empty);
    }

    [Test]
    public void A_break_holds_everything_and_says_what_to_do()
    {
        var (rows, hold, alerts) = Cared(database => database.Run("DROP TRIGGER book_is_not_changed; UPDATE book SET text = 'x' WHERE id = 1"), until: rows => rows.Any(row => row.What == NoteKind.Hold));
        Assert.That(hold?.Why, Does.Contain("row 1: it is not what was chained here"));
        Assert.That(rows.Count(row => row.What == NoteKind.Book && row.Text.Contains("does not prove itself", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(alerts.Single().Severity, Is.EqualTo(AlertSeverity.Critical));
        Assert.That(alerts.Single().Remedy, Does.Contain("release all").And.Contain("last backup"));
    }

    private static (IReadOnlyList<BookRow> Rows, BankHold? Hold, IReadOnlyList<Alert> Alerts) Cared(Action<EsimModem.Store.Sqlite.Database> harm, Func<IReadOnlyList<BookRow>, bool> until)
    {
        using var state = new TemporaryState();
        using var stop = new CancellationTokenSource();
        var (clock, loop, options) = (new TestClock(), new BankLoop(), new BookOptions(state.Path) { Synced = false });
        EsimModem.Bank.Bank bank = null!;
        loop.Within(() =>
        {
            var book = Book.Open(options, clock);
            var alerts = new AlertBoard(Logger.None, clock);
            bank = new EsimModem.Bank.Bank(loop, new NoPorts(), book, CarrierBook.Read([], [], new Faults()), new BankSettings { Modems = SomeModems.Settings }, clock, new ClockProof(clock, true, default), alerts, Logger.None);
            book.Note(new Note(clock.GetUtcNow().AddDays(-500), null, NoteKind.Text, "an old text", "words of long ago"));
            book.Note(new Note(clock.GetUtcNow(), null, NoteKind.Text, "a new text", "words of today"));
        });
        Pump(loop, clock, () => bank.Ledger.Head.Row == 2, advance: false);
        using (var database = EsimModem.Store.Sqlite.Database.Open(options.Path, writable: true)) harm(database);
        loop.Post(_ => _ = new Bookkeeping(bank, Logger.None).Run(stop.Token), null);
        Pump(loop, clock, () => until(bank.Ledger.History(null, 100, null)), advance: true);
        var result = (bank.Ledger.History(null, 100, null), BankHold.Of(bank.Ledger.Kept(BankHold.Name)), bank.Alerts.Open);
        stop.Cancel();
        loop.RunUntilIdle();
        new StoreLoop().Run(async () => await bank.Ledger.DisposeAsync());
        return result;
    }

    /// <summary>Lets the loop work; when nothing comes from the side, time passes to the next timer.</summary>
    private static void Pump(BankLoop loop, TestClock clock, Func<bool> done, bool advance)
    {
        for (var round = 0; round < 600 && !done(); round++)
            if (!loop.WaitForWork(TimeSpan.FromMilliseconds(50), CancellationToken.None) && advance) clock.Advance();
        Assert.That(done(), "it never came");
    }
}
