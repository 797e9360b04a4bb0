using System.Globalization;

namespace EsimModem.Tests.Support;

/// <summary>The threads of this process as the kernel counts them.</summary>
internal static class ProcThreads
{
    public static string[] Named(string name) =>
        [.. Directory.GetDirectories("/proc/self/task").Where(task => TryRead($"{task}/comm").Trim() == name)];

    /// <summary>How often a thread has gone to sleep by itself, that is, how often it was awake before.</summary>
    public static long Sleeps(string task) =>
        long.Parse(File.ReadLines($"{task}/status").Single(line => line.StartsWith("voluntary_ctxt_switches:", StringComparison.Ordinal)).Split('\t')[1], CultureInfo.InvariantCulture);

    /// <summary>Empty when the thread has just ended.</summary>
    private static string TryRead(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
