using EsimModem.Tests.Support;
using static EsimModem.Tests.Bench.Figure;

namespace EsimModem.Tests.Bench;

/// <summary>A modem that stalls, floods or dies delays no other: questions to its neighbours take what they took before.</summary>
[NonParallelizable, Category("Process"), Category("Bench")]
public class NeighbourBenchTests
{
    private const int Modems = 16;
    private const double Wanted = 50;

    [Test]
    public async Task Whatever_one_does_the_others_are_served()
    {
        await using var bank = await BenchBank.Open(Modems);
        await Slowest(bank, () => Task.CompletedTask);
        var quiet = await Slowest(bank, () => Task.CompletedTask);
        await Compare("beside one that stalls", () => bank.Tell("silence 0"), () => bank.Tell("wake 0"));
        await Compare("beside one that dies and comes back", async () =>
        {
            await bank.Tell("unplug 1");
            await bank.Tell("replug 1");
        }, () => Task.CompletedTask);
        using var flood = new Flood(bank.Folder);
        await Compare("beside one that never stops talking", () => Task.CompletedTask, () => Task.CompletedTask);
        Assert.That(flood.Bytes, Is.GreaterThan(1_000_000), "it did flood");

        async Task Compare(string what, Func<Task> trouble, Func<Task> end)
        {
            var slowest = await Slowest(bank, trouble);
            await end();
            Tell($"the slowest of {Questions} questions {what}", $"{slowest:0.0} ms, {quiet:0.0} ms without", $"{Wanted:0} ms more at most");
            Assert.That(slowest - quiet, Is.LessThan(Wanted * Slack), what);
        }
    }

    private const int Questions = 6 * 4;

    /// <summary>Milliseconds of the slowest question to the modems that have no trouble.</summary>
    private static async Task<double> Slowest(BenchBank bank, Func<Task> trouble)
    {
        var calm = (await bank.Tell("cards"))["cards"]!.AsArray().Skip(2).Where(card => (string)card!["carrier"]! is "kcell" or "activ").Take(6).Select(card => (string)card!["iccid"]!).ToArray();
        Assert.That(calm, Has.Length.EqualTo(6));
        var slowest = 0.0;
        for (var round = 0; round < 4; round++)
        {
            await trouble();
            foreach (var iccid in calm)
            {
                var clock = TimeProvider.System.GetTimestamp();
                await bank.Do(desk => desk.Ask(iccid, "*100#", []));
                slowest = Math.Max(slowest, Since(clock).TotalMilliseconds);
            }
            // A network wants a pause between two codes.
            await Task.Delay(TimeSpan.FromSeconds(1.2), TimeProvider.System);
        }
        return slowest;
    }

    /// <summary>A port beside those of the bank on which lines come as fast as they are taken.</summary>
    private sealed class Flood : IDisposable
    {
        private readonly Pty _pty = new();
        private readonly Thread _talker;
        private long _bytes;
        private volatile bool _ended;

        public Flood(string folder)
        {
            var lines = System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("\r\n^HCSQ:\"LTE\",42,34,111,16\r\n", 40)));
            File.CreateSymbolicLink(Path.Combine(folder, "modem99"), _pty.Name);
            _talker = new Thread(() =>
            {
                try
                {
                    for (; !_ended; Interlocked.Add(ref _bytes, lines.Length)) _pty.Say(lines);
                }
                catch (IOException) { /* nobody listens any more */ }
            }) { IsBackground = true };
            _talker.Start();
        }

        public long Bytes => Interlocked.Read(ref _bytes);

        public void Dispose()
        {
            _ended = true;
            _pty.Dispose();
        }
    }
}
