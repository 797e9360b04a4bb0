using System.Collections.Concurrent;

namespace EsimModem.Tests.Support;

/// <summary>A synchronization context of one thread, for tests about where a continuation runs.</summary>
internal sealed class PumpedContext : SynchronizationContext, IDisposable
{
    private readonly BlockingCollection<(SendOrPostCallback Call, object? State)> queue = [];

    public override void Post(SendOrPostCallback d, object? state) => queue.Add((d, state));

    /// <summary>Runs the work and everything it posts on the calling thread.</summary>
    public static void Run(Func<Task> work)
    {
        var before = Current;
        using var context = new PumpedContext();
        SetSynchronizationContext(context);
        try
        {
            var task = work();
            while (!task.IsCompleted)
            {
                if (!context.queue.TryTake(out var next, TimeSpan.FromSeconds(10))) throw new TimeoutException("Nothing was posted.");
                next.Call(next.State);
            }
            task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public void Dispose() => queue.Dispose();
}
