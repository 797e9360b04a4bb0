using EsimModem.Tests.Support;
using static EsimModem.Tests.Bench.Figure;

namespace EsimModem.Tests.Stories;

/// <summary>Quiet modems on ptys cost next to nothing, and all ports share one thread.</summary>
[NonParallelizable, Category("Process"), Category("Bench")]
public class AQuietBankCostsNothing
{
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(20);

    [Test]
    public async Task Sixty_four_modems_and_two_hundred_and_fifty_six()
    {
        var few = await Idle(64);
        var many = await Idle(256);
        var each = (many.Memory - few.Memory) / 192 / 1000.0;
        Tell("64 idle modems", $"{few.Share:P2} of a core", "0.10% of a core");
        Tell("256 idle modems", $"{many.Switches:0} context switches per second, {many.Share:P2} of a core", "100 context switches per second");
        Tell("a modem more", $"{each:0} kB", "150 kB");
        Assert.Multiple(() =>
        {
            Assert.That(few.Share, Is.LessThan(0.001 * Slack));
            Assert.That(many.Switches, Is.LessThan(100 * Slack));
            Assert.That(each, Is.LessThan(150 * Slack));
            Assert.That((few.Ports, many.Ports), Is.EqualTo((1, 1)), "one thread for all ports");
        });
    }

    private static async Task<(double Share, double Switches, long Memory, int Ports)> Idle(int modems)
    {
        await using var box = await PtyBox.Open(modems, renewals: "observe", haste: 1000);
        await using var daemon = box.Run();
        var began = TimeProvider.System.GetTimestamp();
        await box.Sims($"{modems} SIMs read", sims => sims.Count == modems && sims.All(sim => (string)sim!["next"]!["step"]! is "wait" or "remind"), 240);
        // What the start has left behind is given back after a minute.
        await Until.Seen("memory given back", TimeSpan.FromMinutes(2), () => Task.FromResult(TimeProvider.System.GetElapsedTime(began) > TimeSpan.FromSeconds(75) ? "there" : null));
        await ProcessCost.Quiet(daemon.Id);
        var before = ProcessCost.Threads(daemon.Id);
        await Task.Delay(Watched, TimeProvider.System);
        var (seconds, switches) = ProcessCost.Since(before, daemon.Id);
        return (seconds / Watched.TotalSeconds, switches / Watched.TotalSeconds, ProcessCost.Memory(daemon.Id), ProcessCost.Named(daemon.Id, "serial"));
    }
}
