using System.Collections.Concurrent;

namespace EsimModem.Bank;

/// <summary>The one thread of the bank: whatever awaits on it continues on it, in the order in which it was posted.</summary>
internal sealed class BankLoop : SynchronizationContext, IDisposable
{
    private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _work = [];
    private volatile Exception? _fault;

    /// <summary>What stopped the loop against its will; null while all is well.</summary>
    public Exception? Fault => _fault;

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (_work.IsAddingCompleted) return;
        try { _work.Add((d, state)); }
        catch (InvalidOperationException) { /* closed between the question and the act: nobody waits any more */ }
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new InvalidOperationException("The loop is posted to, never waited for.");

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs <paramref name="work"/> on the loop and hands its result to the caller wherever he is.</summary>
    public Task<T> Ask<T>(Func<Task<T>> work)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(async _ =>
        {
            try { answer.TrySetResult(await work()); }
            catch (OperationCanceledException) { answer.TrySetCanceled(); }
            catch (Exception e) { answer.TrySetException(e); }
        }, null);
        return answer.Task;
    }

    public Task<T> Ask<T>(Func<T> work) => Ask(() => Task.FromResult(work()));

    /// <summary>Runs until <paramref name="stop"/> on the calling thread, which becomes the loop's.</summary>
    public void Run(CancellationToken stop)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            foreach (var (callback, state) in _work.GetConsumingEnumerable(stop)) callback(state);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { }
        catch (Exception e) { _fault = e; throw; }
        finally { SetSynchronizationContext(before); }
    }

    /// <summary>Runs what has been posted and what that posts, and returns when nothing is left.</summary>
    public void RunUntilIdle()
    {
        Within(() =>
        {
            while (_work.TryTake(out var item)) item.Callback(item.State);
        });
    }

    /// <summary>Does something as if it had been posted, on the calling thread.</summary>
    public void Within(Action work)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try { work(); }
        finally { SetSynchronizationContext(before); }
    }

    /// <summary>Waits for work from other threads; false when <paramref name="most"/> passed without any.</summary>
    public bool WaitForWork(TimeSpan most, CancellationToken stop)
    {
        if (!_work.TryTake(out var item, (int)Math.Clamp(Math.Ceiling(most.TotalMilliseconds), 0, int.MaxValue), stop)) return false;
        Within(() => item.Callback(item.State));
        return true;
    }

    public void Dispose() => _work.CompleteAdding();
}
