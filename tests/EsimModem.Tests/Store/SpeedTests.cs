using EsimModem.Carriers;
using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Store;

namespace EsimModem.Tests.Store;

/// <summary>Figures for people, with limits that only a broken book would miss.</summary>
public class SpeedTests
{
    [Test]
    public void Single_commits_and_a_batch_of_notes_are_fast_enough()
    {
        using var state = new TemporaryState();
        var loop = new StoreLoop();
        var book = Book.Open(new BookOptions(state.Path), new SetClock(SetClock.Noon));
        var single = Timed(() => loop.Run(async () =>
        {
            foreach (var number in Enumerable.Range(0, 500)) await book.Note(Note(number));
        }));
        var batch = Timed(() => loop.Run(() => Task.WhenAll(Enumerable.Range(0, 10_000).Select(number => book.Note(Note(number))))));
        TestContext.Out.WriteLine($"synced one by one: {500 / single.TotalSeconds:N0} commits/s; 10 000 notes at once: {batch.TotalMilliseconds:N0} ms");
        var proof = Timed(() => Assert.That(book.Verify(), Is.Null));
        TestContext.Out.WriteLine($"proof of {book.Head.Row} rows: {proof.TotalMilliseconds:N0} ms");
        loop.Run(async () => await book.DisposeAsync());
        Assert.That(batch, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void A_rehearsal_is_not_held_up_by_its_book()
    {
        using var book = new OpenBook(inline: true);
        var notes = Timed(() => book.Loop.Run(async () =>
        {
            foreach (var number in Enumerable.Range(0, 5000)) await book.Book.Note(Note(number), Facts(number % 64));
        }));
        var lives = Timed(() =>
        {
            foreach (var number in Enumerable.Range(0, 1000)) book.Done(OpenBook.Draft(iccid: Iccid(number)), SetClock.Noon);
        });
        TestContext.Out.WriteLine($"inline, not synced: {5000 / notes.TotalSeconds:N0} notes with facts/s, {1000 / lives.TotalSeconds:N0} whole orders/s");
        Assert.That(notes, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void Fifty_thousand_sims_and_their_orders_are_read_quickly()
    {
        using var state = new TemporaryState();
        var loop = new StoreLoop();
        var options = new BookOptions(state.Path) { Synced = false };
        var book = Book.Open(options, new SetClock(SetClock.Noon));
        var caps = OpenBook.Caps("12000 KZT", "999999999 KZT");
        var filling = Timed(() => loop.Run(async () =>
        {
            foreach (var chunk in Enumerable.Range(0, 50_000).Chunk(5_000))
                await Task.WhenAll(chunk.Select(number => book.Note(new Note(SetClock.Noon, Iccid(number), NoteKind.Reading, "asked *100#: 1250.50 KZT", "Баланс: 1 250,50 тг"), Facts(number))));
        }));
        var planning = Timed(() => loop.Run(() => Task.WhenAll(Enumerable.Range(0, 500).Select(number =>
            book.Plan(OpenBook.Draft(iccid: Iccid(number)), caps, SetClock.Noon)))));
        var sims = Timed(() => Assert.That(book.Sims(), Has.Count.EqualTo(50_000)));
        var orders = Timed(() =>
        {
            foreach (var number in Enumerable.Range(0, 5_000)) book.Orders(new OrderQuery(Iccid(number), Limit: 50));
        });
        loop.Run(async () => await book.DisposeAsync());
        var opening = Timed(() => book = Book.Open(options, new SetClock(SetClock.Noon)));
        TestContext.Out.WriteLine($"50 000 sims with a row each: written {filling.TotalMilliseconds:N0} ms, read {sims.TotalMilliseconds:N0} ms, opened with a whole check {opening.TotalMilliseconds:N0} ms");
        TestContext.Out.WriteLine($"500 orders planned: {planning.TotalMilliseconds:N0} ms; orders of 5 000 sims: {orders.TotalMilliseconds:N0} ms");
        loop.Run(async () => await book.DisposeAsync());
        Assert.That(sims, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    private static Note Note(int number) => new(SetClock.Noon, Iccid(number % 64), NoteKind.Reading, $"asked *100#: {number} KZT", $"Баланс: {number} тг");

    private static string Iccid(int number) => $"8999701{number:D12}";

    private static SimFacts Facts(int number) => new()
    {
        Iccid = Iccid(number), FirstSeen = SetClock.Noon, Label = $"Kiosk {number}", Carrier = "beeline-kz", Plan = "travel-3d", Present = true,
        Balance = new Money(number, "KZT"), BalanceAt = SetClock.Noon, ValidUntil = SomeExpiry.InThreeDays, ValidAt = SetClock.Noon,
        LastReading = new LastReading(SetClock.Noon, EsimModem.Modems.Via.Ussd, "Баланс: 1 250,50 тг. Действует до 25.11.26"),
    };

    private static TimeSpan Timed(Action work)
    {
        var started = TimeProvider.System.GetTimestamp();
        work();
        return TimeProvider.System.GetElapsedTime(started);
    }
}
