using System.Globalization;

namespace EsimModem.Cli;

/// <summary>
/// Notices that a file in the owner's folder of carriers was changed, came or went. It looks every few seconds, which costs less than a watch of the kernel's and
/// works for folders that are not there yet or lie on another machine; a file that is still being written is left until it rests.
/// </summary>
internal sealed class CarrierWatch(TimeProvider time, Func<string> folder, Action changed)
{
    internal static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>Runs on the bank's loop until it is told to stop.</summary>
    public async Task Run(CancellationToken stop)
    {
        var (taken, last) = (Stamp(folder()), "");
        try
        {
            while (true)
            {
                await Task.Delay(Every, time, stop);
                var now = Stamp(folder());
                if (now == last && now != taken)
                {
                    taken = now;
                    changed();
                }
                last = now;
            }
        }
        catch (OperationCanceledException) { /* the daemon stops */ }
    }

    /// <summary>Names, sizes and times of all files; the same as long as nothing was changed.</summary>
    internal static string Stamp(string folder)
    {
        try
        {
            var files = new DirectoryInfo(folder).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal);
            return folder + string.Concat(files.Select(file => string.Create(CultureInfo.InvariantCulture, $"\n{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return folder;
        }
    }
}
