using EsimModem.Bank;
using EsimModem.Cli;
using EsimModem.Config;
using EsimModem.Tests.Support;
using Serilog.Core;

namespace EsimModem.Tests.Cli;

/// <summary>The look at the owner's folder of carriers neither ends at a fault nor keeps the bank's loop waiting.</summary>
internal sealed class CarrierWatchTests
{
    private TestClock _clock = new();
    private BankLoop _loop = new();
    private readonly List<bool> _hung = [];
    private string _folder = "";

    [SetUp]
    public void Open()
    {
        (_clock, _loop, _folder) = (new(), new(), Directory.CreateTempSubdirectory("esim-watch-").FullName);
        _hung.Clear();
    }

    [TearDown]
    public void Close()
    {
        _loop.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public void A_look_that_failed_is_followed_by_the_next_one()
    {
        var (read, taken) = (0, 0);
        Run(folder =>
        {
            if (++read == 1) throw new IOException("the disk is away");
            return () => taken++;
        }, () =>
        {
            Rounds(3);
            File.WriteAllText(Path.Combine(_folder, "a.yaml"), "1");
            Rounds(4);
            Assert.That((read, taken), Is.EqualTo((1, 0)));
            File.WriteAllText(Path.Combine(_folder, "a.yaml"), "12");
            Rounds(4);
            Assert.That((read, taken), Is.EqualTo((2, 1)));
        });
    }

    [Test]
    public void What_was_changed_before_the_first_look_is_taken_as_well()
    {
        var (seen, taken) = (CarrierFolder.Stamp(_folder), 0);
        File.WriteAllText(Path.Combine(_folder, "a.yaml"), "1");
        Run(folder => () => taken++, () => Rounds(3), seen);
        Assert.That(taken, Is.EqualTo(1));
    }

    [Test]
    public void A_disk_that_keeps_its_reader_waiting_does_not_keep_the_loop()
    {
        using var hung = new ManualResetEventSlim();
        var (thread, taken) = (0, 0);
        Run(folder =>
        {
            thread = Environment.CurrentManagedThreadId;
            hung.Wait();
            return () => taken = Environment.CurrentManagedThreadId;
        }, () =>
        {
            Rounds(3);
            File.WriteAllText(Path.Combine(_folder, "a.yaml"), "1");
            Rounds(4);
            Assert.That((thread, taken), Is.Not.EqualTo((0, 0)).And.Not.EqualTo((Environment.CurrentManagedThreadId, 0)), "it is being read, and this thread goes on");
            hung.Set();
            Rounds(2);
            Assert.That(taken, Is.EqualTo(Environment.CurrentManagedThreadId), "and taken on the loop");
        });
    }

    [Test]
    public void A_disk_that_does_not_answer_for_a_minute_is_told_and_that_it_does_again()
    {
        using var hung = new ManualResetEventSlim();
        Run(folder =>
        {
            hung.Wait();
            return () => { };
        }, () =>
        {
            Rounds(3);
            File.WriteAllText(Path.Combine(_folder, "a.yaml"), "1");
            var changed = _clock.GetUtcNow();
            for (var round = 0; round < 6 && _hung.Count == 0; round++) Rounds(1);
            Assert.That(_hung, Is.EqualTo(new[] { true }));
            Assert.That(_clock.GetUtcNow() - changed, Is.GreaterThan(TimeSpan.FromMinutes(1)));
            hung.Set();
            Rounds(2);
            Assert.That(_hung, Is.EqualTo(new[] { true, false }));
        });
        Assert.That(_hung, Has.Count.EqualTo(2));
    }

    private void Run(Func<string, Action> read, Action story, string? seen = null)
    {
        using var stop = new CancellationTokenSource();
        _loop.Within(() => _ = new CarrierWatch(_clock, seen ?? CarrierFolder.Stamp(_folder), () => _folder, read, _hung.Add, Logger.None).Run(stop.Token));
        story();
        _loop.Within(stop.Cancel);
        Rounds(1);
    }

    /// <summary>What other threads bring is waited for, and then the next look is due.</summary>
    private void Rounds(int count)
    {
        for (; count > 0; count--)
        {
            while (_loop.WaitForWork(TimeSpan.FromMilliseconds(200), CancellationToken.None)) { }
            _loop.Within(() => _clock.Advance());
        }
    }
}
