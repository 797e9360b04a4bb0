using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>Drives box and town on a pressed clock: whatever is posted runs first, then time jumps to the next timer.</summary>
internal sealed class PressedTime(Box box, TownLoop town, PressedClock clock)
{
    private bool _halted;

    /// <summary>Asked after each single piece of the box's work; true leaves everything as it lies there, for a death in the middle.</summary>
    public Func<bool>? Halt { get; set; }

    /// <summary>A person has had enough.</summary>
    public CancellationToken Stop { get; set; }

    /// <summary>Runs as fast as it can until <paramref name="end"/>, or until nothing is left that could happen.</summary>
    public void RunTo(DateTimeOffset end)
    {
        _halted = false;
        Settle();
        while (!_halted && clock.TryPeek(out var due) && due <= end && box.Broken is null)
        {
            Stop.ThrowIfCancellationRequested();
            Jump(due);
        }
        if (!_halted && clock.GetUtcNow() < end) Jump(end);
    }

    /// <summary>Runs <paramref name="speed"/> times as fast as the wall's clock, as work from other threads comes in.</summary>
    public void Follow(TimeProvider wall, double speed, CancellationToken stop)
    {
        var (began, start) = (wall.GetTimestamp(), clock.GetUtcNow());
        while (!stop.IsCancellationRequested)
        {
            Settle();
            var target = start + wall.GetElapsedTime(began) * speed;
            if (clock.TryPeek(out var due) && due <= target) Jump(due);
            else Wait((due == default || due > target + TimeSpan.FromDays(1) ? TimeSpan.FromDays(1) : due - target) / speed, stop);
        }
    }

    private void Jump(DateTimeOffset to)
    {
        town.AdvanceTo(to);
        Settle();
    }

    /// <summary>Box and town take turns until neither has anything to do.</summary>
    private void Settle()
    {
        do
        {
            if (box.IsOn) RunBox();
        }
        while (!_halted && town.RunUntilIdle());
    }

    private void RunBox()
    {
        if (Halt is null) box.Loop.RunUntilIdle();
        else while (!_halted && box.Loop.WaitForWork(TimeSpan.Zero, CancellationToken.None)) _halted = Halt();
    }

    private void Wait(TimeSpan most, CancellationToken stop)
    {
        try { box.Loop.WaitForWork(most, stop); }
        catch (OperationCanceledException) { /* told to stop */ }
    }
}
