namespace EsimModem.Tests.Support;

/// <summary>A clock without timers that moves only when the test moves it.</summary>
internal sealed class StoppedClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.Ticks;

    public void Advance(TimeSpan time) => now += time;
}
