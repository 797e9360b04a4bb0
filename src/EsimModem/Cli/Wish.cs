namespace EsimModem.Cli;

/// <summary>Waits for the wish to stop.</summary>
internal static class Wish
{
    internal static Task Wished(this CancellationToken stop)
    {
        var wish = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        stop.Register(() => wish.TrySetResult());
        return wish.Task;
    }
}
