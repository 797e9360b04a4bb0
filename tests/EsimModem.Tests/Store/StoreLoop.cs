using System.Collections.Concurrent;

namespace EsimModem.Tests.Store;

/// <summary>A loop for the tests of the book: whatever the store answers runs on the test's own thread.</summary>
internal sealed class StoreLoop : SynchronizationContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _work = [];

    public int Thread { get; } = Environment.CurrentManagedThreadId;

    public override void Post(SendOrPostCallback d, object? state) => _work.Add((d, state));

    public override void Send(SendOrPostCallback d, object? state) => throw new InvalidOperationException("The loop is posted to, never waited for.");

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Starts the work on the loop and runs the loop until it is done.</summary>
    public T Run<T>(Func<Task<T>> work)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            var task = work();
            while (!task.IsCompleted)
            {
                if (!_work.TryTake(out var item, Patience)) throw new TimeoutException("The store never answered.");
                item.Callback(item.State);
            }
            return task.GetAwaiter().GetResult();
        }
        finally { SetSynchronizationContext(before); }
    }

    public void Run(Func<Task> work) => Run(async () =>
    {
        await work();
        return 0;
    });

    /// <summary>What the work fails with; null when it does not fail so.</summary>
    public TException? Fails<TException>(Func<Task> work) where TException : Exception => Run(async () =>
    {
        try { await work(); }
        catch (TException e) { return e; }
        return (TException?)null;
    });
}
