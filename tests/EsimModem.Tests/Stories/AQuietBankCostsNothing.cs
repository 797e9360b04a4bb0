using System.Globalization;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>64 quiet modems on ptys: under one hundredth of a core, and one thread for all ports.</summary>
[Category("Process")]
public class AQuietBankCostsNothing
{
    [Test]
    public async Task Sixty_four_idle_modems_use_under_one_percent_of_a_core()
    {
        await using var box = await PtyBox.Open(modems: 64, renewals: "observe");
        await using var daemon = box.Run();
        await box.Sims("64 SIMs read", sims => sims.Count == 64 && sims.All(sim => (string)sim!["next"]!["step"]! is "wait" or "remind"), 180);
        var length = TimeSpan.FromSeconds(20);
        await Quiet(daemon.Id);
        var before = Cpu(daemon.Id);
        await Task.Delay(length, TimeProvider.System);
        var share = (Cpu(daemon.Id) - before) / length.TotalSeconds;
        var serial = Directory.EnumerateDirectories($"/proc/{daemon.Id}/task").Count(task => File.ReadAllText($"{task}/comm").Trim().StartsWith("serial", StringComparison.Ordinal));
        TestContext.Out.WriteLine($"64 idle modems: {share:P2} of a core, {serial} thread for the ports, {Directory.EnumerateDirectories($"/proc/{daemon.Id}/task").Count()} threads in all");
        Assert.Multiple(() =>
        {
            Assert.That(share, Is.LessThan(0.01));
            Assert.That(serial, Is.EqualTo(1));
        });
    }

    /// <summary>The runtime still compiles in the background for a while after the work is done.</summary>
    private static Task<string> Quiet(int process)
    {
        var last = Cpu(process);
        return Until.Seen("a quiet process", TimeSpan.FromSeconds(60), async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
            var now = Cpu(process);
            var used = now - last;
            last = now;
            return used < 0.1 ? "quiet" : null;
        });
    }

    /// <summary>Seconds of processor time of the whole process.</summary>
    private static double Cpu(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / 100;
    }
}
