namespace EsimModem.Bank;

/// <summary>The one thread of the bank: whatever awaits on it continues on it, in the order in which it was posted.</summary>
internal sealed class BankLoop : SynchronizationContext, IDisposable
{
    private readonly object _gate = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _work = new();
    private bool _closed;
    private volatile Exception? _fault;

    /// <summary>What stopped the loop against its will; null while all is well.</summary>
    public Exception? Fault => _fault;

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_gate)
        {
            // Closed: nobody waits any more.
            if (_closed) return;
            _work.Enqueue((d, state));
            if (_work.Count == 1) Monitor.Pulse(_gate);
        }
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
            while (Take(Timeout.Infinite, stop, out var item)) item.Callback(item.State);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { }
        catch (Exception e) { _fault = e; throw; }
        finally { SetSynchronizationContext(before); }
    }

    /// <summary>Runs what has been posted and what that posts, and returns when nothing is left.</summary>
    public void RunUntilIdle()
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            while (TryTake(out var item)) item.Callback(item.State);
        }
        finally { SetSynchronizationContext(before); }
    }

    /// <summary>Does something as if it had been posted, on the calling thread.</summary>
    public void Within(Action work)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try { work(); }
        finally { SetSynchronizationContext(before); }
    }

    /// <summary>The same for a timer that rings.</summary>
    public void Within(TimerCallback work, object? state)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try { work(state); }
        finally { SetSynchronizationContext(before); }
    }

    /// <summary>Waits for work from other threads; false when <paramref name="most"/> passed without any.</summary>
    public bool WaitForWork(TimeSpan most, CancellationToken stop)
    {
        if (!Take((int)Math.Clamp(Math.Ceiling(most.TotalMilliseconds), 0, int.MaxValue), stop, out var item)) return false;
        Within(() => item.Callback(item.State));
        return true;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.PulseAll(_gate);
        }
    }

    private bool TryTake(out (SendOrPostCallback Callback, object? State) item)
    {
        lock (_gate) return _work.TryDequeue(out item);
    }

    /// <summary>Waits for the next piece of work; false when the time has passed or the loop was closed.</summary>
    private bool Take(int milliseconds, CancellationToken stop, out (SendOrPostCallback Callback, object? State) item)
    {
        stop.ThrowIfCancellationRequested();
        if (TryTake(out item)) return true;
        using var wake = stop.UnsafeRegister(static loop => ((BankLoop)loop!).Wake(), this);
        lock (_gate)
        {
            while (!_work.TryDequeue(out item))
            {
                stop.ThrowIfCancellationRequested();
                if (_closed || !Monitor.Wait(_gate, milliseconds)) return _work.TryDequeue(out item);
            }
        }
        return true;
    }

    private void Wake()
    {
        lock (_gate) Monitor.PulseAll(_gate);
    }
}
