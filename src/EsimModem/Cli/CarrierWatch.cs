using EsimModem.Config;
using EsimModem.Store;

namespace EsimModem.Cli;

/// <summary>
/// Notices that a file in the owner's folder of carriers was changed, came or went. It looks every few seconds, which costs less than a watch of the kernel's and
/// works for folders that are not there yet or lie on another machine; a file that is still being written is left until it rests. A disk may keep a reader
/// waiting for ever, so the bank's loop never looks itself.
/// </summary>
/// <param name="seen">The stamp of the folder from before the files in force were read: what was changed since is taken.</param>
/// <param name="read">Reads the folder beside the loop; what it gives takes what was read, on the loop.</param>
/// <param name="hung">Told on the loop that the disk does not answer, and that it does again.</param>
internal sealed class CarrierWatch(TimeProvider time, string seen, Func<string> folder, Func<string, Action> read, Action<bool> hung, Serilog.ILogger log)
{
    internal static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>However slow a disk is, it has answered by then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Runs on the bank's loop until it is told to stop.</summary>
    public async Task Run(CancellationToken stop)
    {
        using var beside = new SideThreads();
        var taken = seen;
        string? last = null;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var now = await Look();
                if (now == last && now != taken)
                {
                    taken = now;
                    var place = folder();
                    var take = await Answer(beside.Run("carriers", _ => read(place), stop));
                    // What changed while it was read is read again once it rests.
                    if (await Look() == now) take();
                    else taken = "";
                }
                last = now;
                await Task.Delay(Every, time, stop);
            }
            catch (OperationCanceledException) { /* the daemon stops */ }
            catch (Exception e)
            {
                log.Error(e, "The carrier files could not be looked at: {Reason}", e.Message);
                await Task.Delay(Every, time, CancellationToken.None);
            }
        }

        Task<string> Look()
        {
            var place = folder();
            return Answer(beside.Run("carriers", _ => CarrierFolder.Stamp(place), stop));
        }
    }

    /// <summary>Waits for the disk however long it takes; that it takes too long is told once.</summary>
    private async Task<T> Answer<T>(Task<T> asked)
    {
        try { return await asked.WaitAsync(Patience, time); }
        catch (TimeoutException) when (!asked.IsCompleted)
        {
            hung(true);
            try { return await asked; }
            finally { hung(false); }
        }
    }
}
