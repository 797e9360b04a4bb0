namespace EsimModem.Simulator;

/// <summary>A clock that stands still until it is moved, and then fires its timers in the order of their due times on the mover's thread.</summary>
/// <remarks>Move to the due time that <see cref="TryPeek"/> gives, let what was posted run, look again: then nothing is ever late.</remarks>
public sealed class PressedClock(DateTimeOffset start) : TimeProvider
{
    // A web request may ask for a timer from another thread while the loop moves the clock.
    private readonly Lock gate = new();
    private readonly TimerHeap heap = new();
    private long now = start.UtcTicks;
    private long sequence;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait.</summary>
    public int Waiting
    {
        get { lock (gate) return heap.Count; }
    }

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref now), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new PressedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Gives the time of the next timer; false means that none waits.</summary>
    public bool TryPeek(out DateTimeOffset due)
    {
        lock (gate)
        {
            due = heap.Count == 0 ? default : new DateTimeOffset(heap.First.Due, TimeSpan.Zero);
            return heap.Count > 0;
        }
    }

    /// <summary>Moves to the given time, firing on the way every timer that falls due, also those that these set.</summary>
    public void AdvanceTo(DateTimeOffset time)
    {
        var target = time.UtcTicks;
        ArgumentOutOfRangeException.ThrowIfLessThan(target, now, nameof(time));
        while (Pop(target) is { } timer)
            timer.Fire();
        Interlocked.Exchange(ref now, target);
    }

    internal void Schedule(PressedTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            heap.Remove(timer);
            timer.Period = period > TimeSpan.Zero ? period.Ticks : 0;
            if (dueTime != Timeout.InfiniteTimeSpan)
                Enter(timer, now + Math.Max(0, dueTime.Ticks));
        }
    }

    internal void Forget(PressedTimer timer)
    {
        lock (gate)
            heap.Remove(timer);
    }

    private PressedTimer? Pop(long target)
    {
        lock (gate)
        {
            if (heap.Count == 0 || heap.First.Due > target)
                return null;
            var timer = heap.First;
            heap.Remove(timer);
            Interlocked.Exchange(ref now, Math.Max(now, timer.Due));
            if (timer.Period > 0)
                Enter(timer, timer.Due + timer.Period);
            return timer;
        }
    }

    private void Enter(PressedTimer timer, long due)
    {
        timer.Due = due;
        timer.Sequence = sequence++;
        heap.Add(timer);
    }
}
