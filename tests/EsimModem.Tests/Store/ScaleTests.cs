using System.Globalization;
using System.Runtime.InteropServices;
using EsimModem.Ledger;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Store;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Store;

/// <summary>A large bank after a year: what is looked at daily costs what it shows, not what lies in the book.</summary>
[NonParallelizable]
public class ScaleTests
{
    /// <summary>A tenfold book may cost so many times as much where the cost may grow with it, and noise besides.</summary>
    private const double Tenfold = 20;

    /// <summary>What is found by an index costs nearly the same in a tenfold book.</summary>
    private const double ByIndex = 5;

    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(100);

    [Test]
    public void A_tenfold_book_is_looked_at_in_the_same_time()
    {
        var (small, large) = (Measured(200, 20_000), Measured(2_000, 200_000));
        foreach (var (name, _) in small) TestContext.Out.WriteLine($"{name}: {small[name].TotalMilliseconds:N1} ms in 20 000 rows, {large[name].TotalMilliseconds:N1} ms in 200 000");
        Assert.Multiple(() =>
        {
            foreach (var name in new[] { "a page of history of a SIM", "a page of the whole history", "a page of orders", "orders of a SIM", "spent by a SIM" })
                Assert.That(large[name], Is.LessThan(ByIndex * small[name] + Noise), name);
            foreach (var name in new[] { "opening", "facts of all SIMs", "open orders", "spent by every SIM" })
                Assert.That(large[name], Is.LessThan(Tenfold * small[name] + Noise), name);
        });
    }

    [Test]
    public void Decisions_for_fifty_thousand_due_sims_take_less_than_a_second()
    {
        var sims = Enumerable.Range(0, 50_000).Select(number => Some.Sim(hoursLeft: number % 40, balance: number % 2000) with { Iccid = BigBook.Iccid(number) }).ToArray();
        var steps = new SortedDictionary<string, int>(StringComparer.Ordinal);
        // The first ones compile; a daemon has decided before.
        foreach (var sim in sims[..10_000]) Decide(sim);
        var time = Worked(() =>
        {
            foreach (var sim in sims) Decide(sim);
        });
        TestContext.Out.WriteLine($"50 000 decisions: {time.TotalMilliseconds:N0} ms; {string.Join(", ", steps.Select(step => $"{step.Key} {step.Value}"))}");
        Assert.That(steps, Has.Count.GreaterThan(1), "not all of one kind");
        Assert.That(time, Is.LessThan(TimeSpan.FromSeconds(1)));

        void Decide(SimFacts sim)
        {
            var step = RenewalPolicy.Decide(Some.Situation(sim)).Step.ToString();
            steps[step] = steps.GetValueOrDefault(step) + 1;
        }
    }

    /// <summary>The figures of the promise; `ESIMMODEM_SCALE=50000x10000000` is the size, `ESIMMODEM_SCALE_STATE` a folder that keeps the book for the next time.</summary>
    [Test, Explicit("makes ten million rows: some minutes and 6 GB")]
    public async Task Fifty_thousand_sims_and_ten_million_rows()
    {
        var size = (Environment.GetEnvironmentVariable("ESIMMODEM_SCALE") ?? "50000x10000000").Split('x').Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        using var temporary = new TemporaryState();
        var folder = Environment.GetEnvironmentVariable("ESIMMODEM_SCALE_STATE") ?? temporary.Path;
        var options = new BookOptions(folder);
        if (!File.Exists(options.Path)) Say("made", Timed(() => new BigBook((int)size[0], size[1]).Make(options)));
        TestContext.Progress.WriteLine($"{new FileInfo(options.Path).Length >> 20} MB");
        foreach (var (name, time) in Looked(options)) Say(name, time);
        await Daemon(folder);
    }

    private static async Task Daemon(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "esim-modem.yaml"), $"state: {folder}\nlisten: off\nmodems: [{{ port: /dev/does-not-exist }}]\n");
        await using var daemon = Executable.Start("run", "--config", Path.Combine(folder, "esim-modem.yaml"));
        using var api = new Api(Path.Combine(folder, "api.sock"));
        var clock = TimeProvider.System.GetTimestamp();
        await Until.Seen("the bank", TimeSpan.FromSeconds(120), async () => daemon.HasEnded ? throw new AssertionException(daemon.Printed) : (bool)(await api.Get("bank"))["ready"]! ? "ready" : null);
        Say("ready after the start of the process", TimeProvider.System.GetElapsedTime(clock));
        Say("100 of the SIMs over HTTP", await Asked(() => api.Get("sims?limit=100")));
        Say("the figures for Prometheus", await Asked(() => api.Text("/metrics")));
        Say("a page of orders over HTTP", await Asked(() => api.Get("orders?limit=100")));
        TestContext.Progress.WriteLine(string.Join(", ", File.ReadLines($"/proc/{daemon.Id}/status").Where(line => line.StartsWith("VmRSS", StringComparison.Ordinal) || line.StartsWith("VmHWM", StringComparison.Ordinal))));
        Assert.That(await daemon.Interrupt(), Is.Zero);
    }

    private static Dictionary<string, TimeSpan> Measured(int sims, long rows)
    {
        using var state = new TemporaryState();
        var options = new BookOptions(state.Path) { Synced = false };
        new BigBook(sims, rows).Make(options);
        return Looked(options);
    }

    private static Dictionary<string, TimeSpan> Looked(BookOptions options)
    {
        Book book = null!;
        var sim = BigBook.Iccid(7);
        var times = new Dictionary<string, TimeSpan> { ["opening"] = Worked(() => book = Book.Open(options, new SetClock(SetClock.Noon))) };
        var (middle, month) = (book.Head.Row / 2, SetClock.Noon.AddDays(-30));
        // The first time compiles, and any may meet a busy machine: the best of some is what it costs.
        for (var round = 0; round < 6; round++)
        {
            Best("a page of history of a SIM", () => Assert.That(book.History(sim, 50, middle), Is.Not.Empty));
            Best("a page of the whole history", () => Assert.That(book.History(null, 100, middle), Has.Count.EqualTo(100)));
            Best("a page of orders", () => Assert.That(book.Orders(new OrderQuery(Limit: 100, After: 1500)), Has.Count.EqualTo(100)));
            Best("orders of a SIM", () => Assert.That(book.Orders(new OrderQuery(sim, Limit: 50)), Is.Not.Empty));
            Best("spent by a SIM", () => book.Spent(sim, month));
            Best("open orders", () => book.Orders(new OrderQuery(OpenOnly: true, Limit: int.MaxValue)));
            Best("facts of all SIMs", () => book.Sims());
            Best("spent by every SIM", () => Assert.That(book.SpentBySim(month), Is.Not.Empty));
        }
        new StoreLoop().Run(async () => await book.DisposeAsync());
        return times;

        void Best(string name, Action work)
        {
            var time = Worked(work);
            if (!times.TryGetValue(name, out var before) || time < before) times[name] = time;
        }
    }

    private static void Say(string what, TimeSpan time) => TestContext.Progress.WriteLine($"{what}: {time.TotalMilliseconds:N0} ms");

    /// <summary>How long this thread really worked: what else the machine does is no matter.</summary>
    private static TimeSpan Worked(Action work)
    {
        var started = ThreadTime();
        work();
        return ThreadTime() - started;
    }

    private static TimeSpan ThreadTime()
    {
        Assert.That(clock_gettime(ThreadClock, out var time), Is.Zero);
        return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000d);
    }

    private static TimeSpan Timed(Action work)
    {
        var started = TimeProvider.System.GetTimestamp();
        work();
        return TimeProvider.System.GetElapsedTime(started);
    }

    private static async Task<TimeSpan> Asked(Func<Task> work)
    {
        var started = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(started);
    }

    /// <summary>CLOCK_THREAD_CPUTIME_ID.</summary>
    private const int ThreadClock = 3;

    private struct KernelTime
    {
        public long Seconds;
        public long Nanoseconds;
    }

    [DllImport("libc")]
    private static extern int clock_gettime(int clock, out KernelTime time);
}
