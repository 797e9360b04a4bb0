using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>Where everything lives that is not the box: modems, carriers, people. A loop of its own, since the box may die and they may not.</summary>
internal sealed class TownLoop(PressedClock clock) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Work, object? State)> _work = new();

    public DateTimeOffset Now => clock.GetUtcNow();

    public override void Post(SendOrPostCallback d, object? state) => _work.Enqueue((d, state));

    public override void Send(SendOrPostCallback d, object? state) => throw new InvalidOperationException("The town is posted to, never waited for.");

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Does it after that time, whatever becomes of the box meanwhile.</summary>
    public void After(TimeSpan time, Action work)
    {
        ITimer? timer = null;
        timer = clock.CreateTimer(_ => Post(_ =>
        {
            timer?.Dispose();
            work();
        }, null), null, time > TimeSpan.Zero ? time : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Lets the time pass; what falls due on the way happens here.</summary>
    public void AdvanceTo(DateTimeOffset to)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try { clock.AdvanceTo(to); }
        finally { SetSynchronizationContext(before); }
    }

    /// <summary>Runs what has been posted, and what that posts; false when nothing was.</summary>
    public bool RunUntilIdle()
    {
        if (_work.Count == 0) return false;
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            while (_work.TryDequeue(out var item)) item.Work(item.State);
        }
        finally { SetSynchronizationContext(before); }
        return true;
    }

    public void Within(Action work)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try { work(); }
        finally { SetSynchronizationContext(before); }
    }
}
