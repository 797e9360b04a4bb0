using EsimModem.Bank;

namespace EsimModem.Rehearsal;

/// <summary>The clock of the box: it may be wrong while the world's goes on, and it dies with the program that reads it.</summary>
internal sealed class BoxClock(TimeProvider world, BankLoop loop) : TimeProvider
{
    /// <summary>By how much it is wrong.</summary>
    public TimeSpan Wrong { get; set; }

    /// <summary>No timer of this program fires any more.</summary>
    public bool IsDead { get; set; }

    public override TimeZoneInfo LocalTimeZone => world.LocalTimeZone;
    public override long TimestampFrequency => world.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => world.GetUtcNow() + Wrong;

    public override long GetTimestamp() => world.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new BoxTimer(this, loop, callback, state);
        timer.Start(world.CreateTimer(static timer => ((BoxTimer)timer!).Ring(), timer, dueTime, period));
        return timer;
    }
}
