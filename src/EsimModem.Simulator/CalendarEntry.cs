namespace EsimModem.Simulator;

/// <summary>One entry of the calendar with its timer.</summary>
internal sealed class CalendarEntry : IDisposable
{
    private readonly Calendar calendar;
    private readonly DateTimeOffset time;
    private readonly Action action;
    private readonly TimeSpan farthest;
    private readonly ITimer timer;
    private bool struck;

    public CalendarEntry(Calendar calendar, DateTimeOffset time, Action action, TimeSpan farthest)
    {
        this.calendar = calendar;
        this.time = time;
        this.action = action;
        this.farthest = farthest;
        timer = calendar.Clock.CreateTimer(static entry => ((CalendarEntry)entry!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Arm();
    }

    public void Dispose()
    {
        struck = true;
        timer.Dispose();
    }

    private void Arm()
    {
        var left = time - calendar.Now;
        left = left < TimeSpan.Zero ? TimeSpan.Zero : left > farthest ? farthest : left;
        timer.Change(left, Timeout.InfiniteTimeSpan);
    }

    private void Ring()
    {
        if (SynchronizationContext.Current != calendar.Home)
            calendar.Home.Post(static entry => ((CalendarEntry)entry!).Do(), this);
        else
            Do();
    }

    private void Do()
    {
        if (struck)
            return;
        if (calendar.Now < time)
        {
            Arm();
            return;
        }

        Dispose();
        action();
    }
}
