namespace EsimModem.Tests.Store;

/// <summary>A clock that stands where the test put it.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(5));

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
}
