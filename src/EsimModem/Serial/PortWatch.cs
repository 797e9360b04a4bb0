using System.Collections.Concurrent;

namespace EsimModem.Serial;

/// <summary>
/// Is told by the kernel when a name comes or goes in the folders of the ports (inotify), and says so on the loop, once for many.
/// Folders under /dev vanish with their last device, so the ones above them are watched too.
/// </summary>
internal sealed class PortWatch(SynchronizationContext loop, Action changed)
{
    private const string Devices = "/dev/";
    private readonly Dictionary<string, FileSystemWatcher> watched = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> stale = new();
    private int told;
    private bool ended;

    /// <summary>False where the kernel gives no more watches: then only looking helps.</summary>
    public bool Hears { get; private set; }

    /// <summary>Watches the folders of these names and globs from now on, and no others.</summary>
    public void Follow(IEnumerable<string> ports)
    {
        if (ended)
            return;
        var folders = ports.Where(port => !TcpLine.Is(port)).SelectMany(FoldersOf).Distinct(StringComparer.Ordinal).ToList();
        // A folder that was made anew, and one of which words were lost, is watched anew.
        while (stale.TryDequeue(out var path))
        {
            if (watched.Remove(path, out var old))
                old.Dispose();
        }

        foreach (var (folder, watcher) in watched.Where(one => !folders.Contains(one.Key)).ToList())
        {
            watcher.Dispose();
            watched.Remove(folder);
        }

        Hears = folders.All(folder => watched.ContainsKey(folder) || TryWatch(folder));
    }

    public void Stop()
    {
        ended = true;
        foreach (var watcher in watched.Values)
            watcher.Dispose();
        watched.Clear();
    }

    private static IEnumerable<string> FoldersOf(string port)
    {
        var folder = Path.GetFullPath(Path.GetDirectoryName(WithoutGlobs(port)) is { Length: > 0 } named ? named : ".");
        while (!Directory.Exists(folder))
            folder = Path.GetDirectoryName(folder)!;
        yield return folder;
        for (var above = Path.GetDirectoryName(folder); above is not null && $"{above}/".StartsWith(Devices, StringComparison.Ordinal); above = Path.GetDirectoryName(above))
            yield return above;
    }

    // The folder before the first glob: what a glob stands for may not be there yet.
    private static string WithoutGlobs(string port)
    {
        var glob = port.AsSpan().IndexOfAny('*', '?');
        return glob < 0 ? port : port[..(port.LastIndexOf('/', glob) + 1)];
    }

    private bool TryWatch(string folder)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName };
            watcher.Created += (_, change) => Tell(change.FullPath);
            watcher.Deleted += (_, change) => Tell(change.FullPath);
            watcher.Renamed += (_, change) => Tell(change.FullPath);
            watcher.Error += (_, _) => Tell(folder);
            watcher.EnableRaisingEvents = true;
            watched[folder] = watcher;
            return true;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            watcher?.Dispose();
            return false;
        }
    }

    private void Tell(string path)
    {
        stale.Enqueue(path);
        if (Interlocked.Exchange(ref told, 1) == 1)
            return;
        loop.Post(_ =>
        {
            Volatile.Write(ref told, 0);
            if (!ended)
                changed();
        }, null);
    }
}
