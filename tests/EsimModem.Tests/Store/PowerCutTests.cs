using EsimModem.Ledger;
using EsimModem.Store;

namespace EsimModem.Tests.Store;

/// <summary>The power goes at any byte after a sync: what was synced is there, and what was not is there whole or not at all.</summary>
public class PowerCutTests
{
    [Test]
    public void A_book_cut_at_any_byte_after_the_last_sync_holds_all_that_was_synced()
    {
        using var state = new TemporaryState();
        var loop = new StoreLoop();
        var options = new BookOptions(state.Path) { Inline = true };
        var book = Book.Open(options, new SetClock(SetClock.Noon));
        var order = loop.Run(() => book.Plan(OpenBook.Draft(), OpenBook.Caps(), SetClock.Noon));
        order = loop.Run(() => book.Advance(order, OrderState.Sending, OpenBook.Seen("sent"), null, OpenBook.Caps()));
        var (synced, log) = (book.Head, $"{options.Path}-wal");
        var safe = new FileInfo(log).Length;
        loop.Run(() => book.Advance(order, OrderState.Accepted, OpenBook.Seen("answered", new string('x', 3000))));
        var (whole, full) = (book.Head, new FileInfo(log).Length);
        Assert.That(full, Is.GreaterThan(safe + 4096), "there are bytes to cut");

        var outcomes = new HashSet<(long Row, string Hash)>();
        foreach (var length in Enumerable.Range(0, 40).Select(part => safe + (full - safe) * part / 40).Append(full - 1).Append(full))
        {
            using var after = new TemporaryState();
            File.Copy(options.Path, after.In(BookOptions.FileName));
            File.Copy(log, after.In($"{BookOptions.FileName}-wal"));
            using (var file = File.OpenWrite(after.In($"{BookOptions.FileName}-wal"))) file.SetLength(length);
            using var database = BookFile.OpenWritable(new BookOptions(after.Path), new SetClock(SetClock.Noon));
            var head = BookTable.Head(database);
            outcomes.Add((head.Row, head.Hex));
            Assert.That(BookProof.Verify(database), Is.Null, $"cut at {length} of {full}");
            Assert.That(OrderTable.Find(database, order.Id)!.State, Is.EqualTo(head.Row == synced.Row ? OrderState.Sending : OrderState.Accepted));
        }
        Assert.That(outcomes, Is.EquivalentTo(new[] { synced, whole }), "either as it was or as it became");
        loop.Run(async () => await book.DisposeAsync());
    }
}
