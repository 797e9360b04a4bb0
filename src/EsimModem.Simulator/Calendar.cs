namespace EsimModem.Simulator;

/// <summary>What is to happen at a time, done on the loop on which the bank lives.</summary>
internal sealed class Calendar(TimeProvider clock)
{
    // The system's timers refuse a due time beyond 49 days.
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(40);

    public TimeProvider Clock => clock;

    /// <summary>Where the bank lives; a timer of the system's clock fires elsewhere and is brought home.</summary>
    public SynchronizationContext? Home { get; set; } = SynchronizationContext.Current;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Does it at that time, at once when it has passed; disposing the entry strikes it out.</summary>
    public IDisposable At(DateTimeOffset time, Action action) => new CalendarEntry(this, time, action, Farthest);

    public IDisposable After(TimeSpan time, Action action) => At(Now + time, action);
}
