namespace EsimModem.Simulator;

/// <summary>One thread on which a make-believe bank lives: in real time, or pressed together with the clock.</summary>
public sealed class SimulatorLoop : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Work, object? State)> queue = new();
    private bool stopping;

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (queue)
        {
            queue.Enqueue((d, state));
            Monitor.Pulse(queue);
        }
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (Current == this)
            d(state);
        else
            throw new InvalidOperationException("Nobody may wait for the loop: post to it.");
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs in real time, sleeping while nothing is to be done, until <see cref="Stop"/>.</summary>
    public void Run()
    {
        SetSynchronizationContext(this);
        while (WaitForWork())
            Drain();
        SetSynchronizationContext(null);
    }

    public void Stop()
    {
        lock (queue)
        {
            stopping = true;
            Monitor.Pulse(queue);
        }
    }

    /// <summary>Starts the work and presses the clock together until it is done, or the time for it is up; the clock then stands where the work ended.</summary>
    public T Press<T>(PressedClock clock, Func<Task<T>> work, TimeSpan within)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(work);
        var end = clock.GetUtcNow() + within;
        return Here(() =>
        {
            var running = work();
            Press(clock, end, () => running.IsCompleted);
            return running.IsCompleted ? running.GetAwaiter().GetResult() : throw new TimeoutException($"The work did not end within {within} of virtual time.");
        });
    }

    /// <summary>Lets the world go on for a while of virtual time.</summary>
    public void Press(PressedClock clock, TimeSpan time)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var end = clock.GetUtcNow() + time;
        Here(() =>
        {
            Press(clock, end, () => false);
            clock.AdvanceTo(end);
            Drain();
            return true;
        });
    }

    /// <summary>Runs what is posted, and what that posts, on the calling thread.</summary>
    public void Drain()
    {
        while (TryTake(out var item))
            item.Work(item.State);
    }

    private void Press(PressedClock clock, DateTimeOffset end, Func<bool> done)
    {
        Drain();
        while (!done() && clock.TryPeek(out var due) && due <= end)
        {
            clock.AdvanceTo(due);
            Drain();
        }
    }

    private T Here<T>(Func<T> work)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            return work();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    /// <summary>Takes what was posted first; false means that nothing is left, or that the loop is to stop.</summary>
    private bool TryTake(out (SendOrPostCallback Work, object? State) item)
    {
        item = default;
        lock (queue)
            return !stopping && queue.TryDequeue(out item);
    }

    private bool WaitForWork()
    {
        lock (queue)
        {
            while (queue.Count == 0 && !stopping)
                Monitor.Wait(queue);
            return !stopping;
        }
    }
}
