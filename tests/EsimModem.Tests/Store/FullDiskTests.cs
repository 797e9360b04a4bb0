using System.Runtime.InteropServices;
using EsimModem.Ledger;
using EsimModem.Store;

namespace EsimModem.Tests.Store;

/// <summary>A disk that takes no more bytes: the commit fails, nothing is half there, and the book goes on when there is room again.</summary>
[NonParallelizable]
public class FullDiskTests
{
    private const int FileSize = 1;
    private const int SignalOfTooLargeFiles = 25;

    [TestCase(false, 1)]
    [TestCase(true, 1)]
    [TestCase(false, 3000)]
    public void A_commit_that_finds_no_room_fails_whole_and_later_ones_succeed(bool inline, int rows)
    {
        using var state = new TemporaryState();
        var loop = new StoreLoop();
        var options = new BookOptions(state.Path) { Inline = inline };
        using var writer = new BookWriter(BookFile.OpenWritable(options, new SetClock(SetClock.Noon)), options);
        loop.Run(async () =>
        {
            await writer.Write(pen => pen.Append(Entry("before")));
            var head = writer.Head;

            var failures = new List<Exception>();
            using (new RoomForFiles(new FileInfo($"{options.Path}-wal").Length))
                await Task.WhenAll(Enumerable.Range(0, rows).Select(async _ =>
                {
                    try { await writer.Write(pen => pen.Append(Entry(new string('x', 4000)))); }
                    catch (LedgerUnavailableException e) { failures.Add(e); }
                }));
            Assert.That(failures, Has.Count.EqualTo(rows), "every one of the batch is told");
            Assert.That(failures[0].Message, Does.Contain("free").And.Contain(options.Path));
            Assert.That(writer.Head, Is.EqualTo(head));

            await writer.Write(pen => pen.Append(Entry("after")));
            await writer.Close();
        });

        using var database = BookFile.OpenReadable(options.Path);
        Assert.That(BookTable.Since(database, 0, 10).Select(row => row.Text), Is.EqualTo(new[] { "before", "after" }));
        Assert.That(BookProof.Verify(database), Is.Null);
    }

    [Test]
    public void A_book_that_may_not_grow_says_that_the_disk_is_full()
    {
        using var state = new TemporaryState();
        var loop = new StoreLoop();
        var options = new BookOptions(state.Path);
        var database = BookFile.OpenWritable(options, new SetClock(SetClock.Noon));
        database.Run($"PRAGMA max_page_count = {database.Prepare("PRAGMA page_count").First(row => row.Number(0)) + 2}");
        using var writer = new BookWriter(database, options);
        var failure = loop.Fails<LedgerUnavailableException>(() => writer.Write(pen => pen.Append(Entry(new string('x', 100_000)))));
        Assert.That(failure?.Message, Does.Contain("is full"));
        loop.Run(() => writer.Write(pen => pen.Append(Entry("small"))));
        loop.Run(writer.Close);
    }

    private static BookEntry Entry(string text) => new(SetClock.Noon, null, NoteKind.Modem, text);

    /// <summary>While it lives no file of this process may grow beyond so many bytes: the kernel refuses the write as on a full disk.</summary>
    private sealed class RoomForFiles : IDisposable
    {
        private readonly Limit _before;

        public RoomForFiles(long most)
        {
            _ = signal(SignalOfTooLargeFiles, 1);
            Assert.That(getrlimit(FileSize, out _before), Is.Zero);
            Assert.That(setrlimit(FileSize, new Limit { Soft = most, Hard = _before.Hard }), Is.Zero);
        }

        public void Dispose() => _ = setrlimit(FileSize, _before);
    }

    private struct Limit
    {
        public long Soft;
        public long Hard;
    }

    [DllImport("libc")]
    private static extern int getrlimit(int resource, out Limit limit);

    [DllImport("libc")]
    private static extern int setrlimit(int resource, in Limit limit);

    [DllImport("libc")]
    private static extern nint signal(int number, nint handler);
}
