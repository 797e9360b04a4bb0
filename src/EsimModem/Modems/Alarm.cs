namespace EsimModem.Modems;

/// <summary>One timer that rings on the loop; setting it again forgets the earlier time.</summary>
internal sealed class Alarm(TimeProvider time)
{
    private readonly SynchronizationContext loop = SynchronizationContext.Current ?? throw new InvalidOperationException("An alarm rings on the loop: create it there.");
    private ITimer? timer;
    private int turn;

    public void Set(TimeSpan after, Action ring)
    {
        Stop();
        var mine = turn;
        timer = time.CreateTimer(_ => loop.Post(_ => Ring(mine, ring), null), null, after, Timeout.InfiniteTimeSpan);
    }

    public void Stop()
    {
        turn++;
        timer?.Dispose();
        timer = null;
    }

    private void Ring(int mine, Action ring)
    {
        if (mine == turn)
            ring();
    }
}
