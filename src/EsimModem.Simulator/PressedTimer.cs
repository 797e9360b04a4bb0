namespace EsimModem.Simulator;

/// <summary>One timer of the pressed clock.</summary>
internal sealed class PressedTimer(PressedClock clock, TimerCallback callback, object? state) : ITimer
{
    private bool disposed;

    public long Due { get; set; }

    public long Sequence { get; set; }

    public long Period { get; set; }

    /// <summary>The place in the heap, -1 outside it.</summary>
    public int Place { get; set; } = -1;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (disposed)
            return false;
        clock.Schedule(this, dueTime, period);
        return true;
    }

    public void Fire() => callback(state);

    public bool IsBefore(PressedTimer other) => Due < other.Due || (Due == other.Due && Sequence < other.Sequence);

    public void Dispose()
    {
        disposed = true;
        clock.Forget(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
