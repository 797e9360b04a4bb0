namespace EsimModem.Cli;

/// <summary>
/// Gives back what the start of a bank has left behind. A quiet bank makes so little garbage that the runtime would not collect it for days, and a small box needs
/// its memory for others.
/// </summary>
internal static class MemoryTrim
{
    private static readonly TimeSpan Started = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Again = TimeSpan.FromHours(6);

    public static async Task Run(TimeProvider time, CancellationToken stop)
    {
        try
        {
            for (var pause = Started; ; pause = Again)
            {
                await Task.Delay(pause, time, stop);
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }
}
