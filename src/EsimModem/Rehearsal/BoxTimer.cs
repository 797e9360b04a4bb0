using EsimModem.Bank;

namespace EsimModem.Rehearsal;

/// <summary>A timer of the box: fires on its loop while its program lives.</summary>
internal sealed class BoxTimer(BoxClock clock, BankLoop loop, TimerCallback callback, object? state) : ITimer
{
    private ITimer? _timer;

    public void Start(ITimer timer) => _timer = timer;

    public bool Change(TimeSpan dueTime, TimeSpan period) => _timer!.Change(dueTime, period);

    public void Ring()
    {
        if (clock.IsDead) _timer?.Dispose();
        else loop.Within(callback, state);
    }

    public void Dispose() => _timer?.Dispose();

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
