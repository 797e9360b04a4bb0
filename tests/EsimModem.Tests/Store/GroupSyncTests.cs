using EsimModem.Ledger;
using EsimModem.Store;

namespace EsimModem.Tests.Store;

/// <summary>However many wait, they cost one sync: a slow card must not hold up a bank of hundreds.</summary>
public class GroupSyncTests
{
    [TestCase(false, 1)]
    [TestCase(false, 500)]
    [TestCase(true, 500)]
    public void All_that_waits_together_costs_one_sync(bool inline, int many)
    {
        using var state = new TemporaryState();
        var options = new BookOptions(state.Path) { Inline = inline };
        var loop = new StoreLoop();
        using var writer = new BookWriter(BookFile.OpenWritable(options, new SetClock(SetClock.Noon)), options);
        using var slow = new ManualResetEventSlim(inline);
        loop.Run(async () =>
        {
            // As if the disk took its time over the first: what comes meanwhile waits for the next sync.
            var first = writer.Write(pen =>
            {
                slow.Wait();
                return pen.Append(Entry("slow"));
            });
            if (inline) await first;
            else await Taken(writer);
            var before = writer.Commits;
            var waiting = Enumerable.Range(0, many).Select(number => writer.Write(pen => pen.Append(Entry($"{number}")))).ToArray();
            slow.Set();
            await first;
            await Task.WhenAll(waiting);
            Assert.That(writer.Commits - before, Is.EqualTo(inline ? 1 : 2), "the slow one, and one for all the others");
            await writer.Close();
        });
    }

    /// <summary>Until the writer's thread has the first unit in its hands.</summary>
    private static async Task Taken(BookWriter writer)
    {
        while (writer.Waiting > 0) await Task.Yield();
    }

    private static BookEntry Entry(string text) => new(SetClock.Noon, "8999", NoteKind.Reading, text);
}
