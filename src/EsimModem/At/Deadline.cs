namespace EsimModem.At;

/// <summary>Ends what takes too long: one timer for all exchanges of a line, which an answer in time need not stop.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly TimeProvider time;
    private readonly Action end;
    private readonly ITimer timer;
    private long set;
    private TimeSpan patience;
    private (long From, TimeSpan After)? rings;

    /// <param name="end">Told on the loop once the time is over; told of an exchange that has ended it changes nothing.</param>
    public Deadline(TimeProvider time, SynchronizationContext loop, Action end)
    {
        (this.time, this.end) = (time, end);
        // Task.WaitAsync would do the same by way of a pool thread.
        timer = time.CreateTimer(_ => loop.Post(static one => ((Deadline)one!).Ring(), this), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Forgets the time that was set before.</summary>
    public void Set(TimeSpan patience)
    {
        (set, this.patience) = (time.GetTimestamp(), patience);
        if (rings is not { } ring || ring.After - time.GetElapsedTime(ring.From, set) > patience)
            Wind(patience);
    }

    public void Dispose() => timer.Dispose();

    private void Wind(TimeSpan after)
    {
        rings = (time.GetTimestamp(), after);
        timer.Change(after, Timeout.InfiniteTimeSpan);
    }

    private void Ring()
    {
        rings = null;
        var left = patience - time.GetElapsedTime(set);
        if (left > TimeSpan.Zero)
            Wind(left);
        else
            end();
    }
}
