using EsimModem.Ledger;
using EsimModem.Store;

namespace EsimModem.Tests.Store;

/// <summary>One hand writes: what waits together is synced together, and answered on the loop in its order.</summary>
public class BookWriterTests
{
    private TemporaryState _state = null!;
    private StoreLoop _loop = null!;

    [SetUp]
    public void NewState() => (_state, _loop) = (new TemporaryState(), new StoreLoop());

    [TearDown]
    public void Gone() => _state.Dispose();

    [TestCase(false)]
    [TestCase(true)]
    public void Many_notes_go_into_few_transactions_and_are_answered_on_the_loop_in_order(bool inline)
    {
        using var writer = Writer(inline);
        var (told, answered) = (new List<long>(), new List<(long Row, int Thread)>());
        writer.Written += row => told.Add(row.Id);
        _loop.Run(async () =>
        {
            await Task.WhenAll(Enumerable.Range(1, 2000).Select(Answered));
            await writer.Close();
        });

        Assert.That(answered.Select(one => one.Row), Is.EqualTo(Enumerable.Range(1, 2000)));
        Assert.That(answered.Select(one => one.Thread).Distinct(), Is.EqualTo(new[] { _loop.Thread }));
        Assert.That(told, Is.EqualTo(Enumerable.Range(1, 2000)));
        Assert.That(writer.Commits, Is.LessThan(200));

        async Task Answered(int number)
        {
            var row = await writer.Write(pen => pen.Append(Entry($"note {number}")));
            answered.Add((row.Id, Environment.CurrentManagedThreadId));
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_task_is_done_only_when_another_connection_sees_the_row(bool inline)
    {
        using var writer = Writer(inline);
        using var reader = new BookReader(Options(inline).Path);
        _loop.Run(async () =>
        {
            foreach (var number in Enumerable.Range(1, 50))
            {
                var row = await writer.Write(pen => pen.Append(Entry($"note {number}")));
                Assert.That(reader.Read(database => BookTable.Head(database).Row), Is.EqualTo(row.Id));
                Assert.That(writer.Head.Hex, Is.EqualTo(row.Hash));
            }
            await writer.Close();
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_refused_unit_leaves_no_row_and_does_not_undo_its_neighbours(bool inline)
    {
        using var writer = Writer(inline);
        var rows = _loop.Run(async () =>
        {
            var first = writer.Write(pen => pen.Append(Entry("first")));
            var refused = writer.Write<BookRow>(pen =>
            {
                pen.Append(Entry("half done"));
                throw new OrderRefusedException("no", OrderRefusal.Capped);
            });
            var last = writer.Write(pen => pen.Append(Entry("last")));
            await first;
            await last;
            Assert.That(refused.Exception?.InnerException, Is.InstanceOf<OrderRefusedException>());
            await writer.Close();
            return Texts();
        });
        Assert.That(rows, Is.EqualTo(new[] { "first", "last" }));
        Assert.That(Proof(), Is.Null, "the chain has no gap where the refused one was");
    }

    [Test]
    public void A_rule_of_the_schema_fails_its_own_unit_only()
    {
        using var writer = Writer(inline: false);
        _loop.Run(async () =>
        {
            var bad = writer.Write(pen => pen.Database.Prepare("DELETE FROM book").Run() + pen.Database.Prepare("INSERT INTO kept VALUES ('a', NULL)").Run());
            var good = writer.Write(pen => pen.Append(Entry("good")));
            await good;
            Assert.That(bad.Exception?.InnerException, Is.InstanceOf<LedgerUnavailableException>());
            await writer.Close();
        });
        Assert.That(Texts(), Is.EqualTo(new[] { "good" }));
    }

    [Test]
    public void A_listener_that_throws_keeps_nobody_from_his_answer()
    {
        using var writer = Writer(inline: true);
        writer.Written += _ => throw new InvalidOperationException("listener");
        var answers = 0;
        Assert.Throws<InvalidOperationException>(() => _loop.Run(() => Task.WhenAll(Enumerable.Range(0, 3).Select(async number =>
        {
            await writer.Write(pen => pen.Append(Entry($"{number}")));
            answers++;
        }))));
        Assert.That(answers, Is.EqualTo(3));
        _loop.Run(writer.Close);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void What_waits_when_the_book_is_closed_is_still_written(bool inline)
    {
        using var writer = Writer(inline);
        _loop.Run(async () =>
        {
            var waiting = Enumerable.Range(0, 100).Select(number => writer.Write(pen => pen.Append(Entry($"{number}")))).ToArray();
            await writer.Close();
            await Task.WhenAll(waiting);
            var late = writer.Write(pen => pen.Append(Entry("late")));
            Assert.That(late.Exception?.InnerException, Is.InstanceOf<LedgerUnavailableException>());
        });
        Assert.That(Texts(), Has.Length.EqualTo(100));
    }

    [Test]
    public void Inline_writing_makes_no_work_for_the_pool_and_gives_the_same_hash_twice()
    {
        var hashes = new List<string>();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var state = new TemporaryState();
            var options = new BookOptions(state.Path) { Inline = true, Synced = false };
            using var writer = new BookWriter(BookFile.OpenWritable(options, new SetClock(SetClock.Noon)), options);
            var before = ThreadPool.CompletedWorkItemCount;
            _loop.Run(async () =>
            {
                foreach (var round in Enumerable.Range(0, 300))
                    await Task.WhenAll(Enumerable.Range(0, 3).Select(async number =>
                    {
                        await writer.Write(pen => pen.Append(Entry($"first {round} {number}")));
                        await writer.Write(pen => pen.Append(Entry($"second {round} {number}", "Баланс: 10 тг")));
                    }));
            });
            Assert.That(ThreadPool.CompletedWorkItemCount - before, Is.LessThan(10), "600 commits; the test host itself has a few items of its own");
            Assert.That(writer.Commits, Is.EqualTo(600));
            hashes.Add(writer.Head.Hex);
            _loop.Run(writer.Close);
        }
        Assert.That(hashes[1], Is.EqualTo(hashes[0]));
        Assert.That(hashes[0], Is.Not.EqualTo(BookHead.Empty.Hex));
    }

    [Test]
    public void Two_loops_get_their_own_answers()
    {
        using var writer = Writer(inline: false);
        var other = new StoreLoop();
        var fromOther = Task.CompletedTask;
        other.Run(() =>
        {
            fromOther = writer.Write(pen => pen.Append(Entry("other")));
            return Task.CompletedTask;
        });
        _loop.Run(() => writer.Write(pen => pen.Append(Entry("mine"))));
        Assert.That(fromOther.IsCompleted, Is.False, "its own loop has not run yet");
        other.Run(() => fromOther);
        Assert.That(fromOther.IsCompletedSuccessfully);
        _loop.Run(writer.Close);
    }

    [Test]
    public void A_caller_without_a_loop_is_told_so()
    {
        using var writer = Writer(inline: false);
        var ours = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try { Assert.Throws<InvalidOperationException>(() => writer.Write(pen => pen.Append(Entry("nobody")))); }
        finally { SynchronizationContext.SetSynchronizationContext(ours); }
    }

    private BookOptions Options(bool inline) => new(_state.Path) { Inline = inline };

    private BookWriter Writer(bool inline) => new(BookFile.OpenWritable(Options(inline), new SetClock(SetClock.Noon)), Options(inline));

    private static BookEntry Entry(string text, string? words = null) => new(SetClock.Noon, "8999", NoteKind.Reading, text, words);

    private string[] Texts()
    {
        using var database = BookFile.OpenReadable(Options(false).Path);
        return [.. BookTable.Since(database, 0, int.MaxValue).Select(row => row.Text)];
    }

    private BadRow? Proof()
    {
        using var database = BookFile.OpenReadable(Options(false).Path);
        return BookProof.Verify(database);
    }
}
