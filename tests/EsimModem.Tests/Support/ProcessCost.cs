using System.Globalization;

namespace EsimModem.Tests.Support;

/// <summary>What another process costs the machine, as the kernel counts it.</summary>
internal static class ProcessCost
{
    /// <summary>Seconds of processor time of the whole process.</summary>
    public static double Cpu(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / 100;
    }

    /// <summary>What each of its threads has used so far: nanoseconds of a processor, for the kernel's ticks are too coarse for one that sleeps, and how often it was put on and off one.</summary>
    public static IReadOnlyDictionary<string, (long Nanoseconds, long Switches)> Threads(int process)
    {
        var threads = new Dictionary<string, (long, long)>();
        foreach (var task in Directory.EnumerateDirectories($"/proc/{process}/task"))
        {
            try
            {
                threads[task] = (long.Parse(File.ReadAllText($"{task}/schedstat").Split(' ')[0], CultureInfo.InvariantCulture),
                    File.ReadLines($"{task}/status").Where(line => line.Contains("ctxt_switches", StringComparison.Ordinal)).Sum(Number));
            }
            catch (IOException)
            {
                // A thread of the pool has ended this moment.
            }
        }
        return threads;
    }

    /// <summary>The same since then; of a thread that has ended meanwhile nothing is known.</summary>
    public static (double Seconds, long Switches) Since(IReadOnlyDictionary<string, (long Nanoseconds, long Switches)> before, int process)
    {
        var grown = Threads(process).Select(now => before.TryGetValue(now.Key, out var then) ? (now.Value.Nanoseconds - then.Nanoseconds, now.Value.Switches - then.Switches) : now.Value).ToArray();
        return (grown.Sum(each => each.Item1) / 1e9, grown.Sum(each => each.Item2));
    }

    /// <summary>Bytes of memory that are its own and no mapped file.</summary>
    public static long Memory(int process) => 1024 * Number(File.ReadLines($"/proc/{process}/status").Single(line => line.StartsWith("RssAnon:", StringComparison.Ordinal)));

    public static int Named(int process, string name) =>
        Directory.EnumerateDirectories($"/proc/{process}/task").Count(task => File.ReadAllText($"{task}/comm").Trim().StartsWith(name, StringComparison.Ordinal));

    /// <summary>Waits until the runtime has nothing to compile any more, which goes on for a while after the work is done.</summary>
    public static Task<string> Quiet(int process)
    {
        var last = Cpu(process);
        return Until.Seen("a quiet process", TimeSpan.FromSeconds(90), async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
            var now = Cpu(process);
            var used = now - last;
            last = now;
            return used < 0.03 ? "quiet" : null;
        });
    }

    private static long Number(string line) => long.Parse(string.Concat(line.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}
