namespace EsimModem.Tests.Support;

/// <summary>A clock that moves only when told, from timer to timer.</summary>
internal sealed class TestClock : TimeProvider
{
    private readonly PriorityQueue<(Timer Timer, long Due), (long Due, long Order)> timers = new();
    private DateTimeOffset now = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(5));
    private long order;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();

    public override long GetTimestamp() => now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves to the next timer and fires it; false when none waits.</summary>
    public bool Advance()
    {
        while (timers.TryDequeue(out var next, out _))
        {
            if (next.Timer.Due != next.Due)
                continue;
            if (next.Due > now.UtcTicks)
                now = new DateTimeOffset(next.Due, TimeSpan.Zero);
            next.Timer.Fire();
            return true;
        }

        return false;
    }

    private sealed class Timer(TestClock clock, Action callback) : ITimer
    {
        private TimeSpan period = Timeout.InfiniteTimeSpan;

        public long Due { get; private set; } = -1;

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
        {
            period = newPeriod;
            Due = -1;
            if (dueTime >= TimeSpan.Zero)
                Enter(dueTime);
            return true;
        }

        public void Fire()
        {
            Due = -1;
            if (period > TimeSpan.Zero)
                Enter(period);
            callback();
        }

        public void Dispose() => Due = -1;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Enter(TimeSpan after)
        {
            Due = clock.now.UtcTicks + after.Ticks;
            clock.timers.Enqueue((this, Due), (Due, clock.order++));
        }
    }
}
