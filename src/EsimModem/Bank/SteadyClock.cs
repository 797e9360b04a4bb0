namespace EsimModem.Bank;

/// <summary>Goes on evenly from the moment at which it began, whatever is done to the clock of the box; for what is measured and not dated.</summary>
internal sealed class SteadyClock(TimeProvider time)
{
    private readonly DateTimeOffset _began = time.GetUtcNow();
    private readonly long _mark = time.GetTimestamp();

    public DateTimeOffset Now => _began + time.GetElapsedTime(_mark);

    /// <summary>What the clock of the box shows, or showed, at a moment of this one, as it goes now.</summary>
    public DateTimeOffset Dated(DateTimeOffset moment) => time.GetUtcNow() + (moment - Now);
}
