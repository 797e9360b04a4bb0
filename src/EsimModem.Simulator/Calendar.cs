namespace EsimModem.Simulator;

/// <summary>What is to happen at a time, done on the loop on which the bank lives.</summary>
internal sealed class Calendar(TimeProvider clock)
{
    // The system's timers refuse a due time beyond 49 days.
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(40);

    public TimeProvider Clock => clock;

    /// <summary>Where the bank lives; a timer of the system's clock fires elsewhere and is brought home.</summary>
    public SynchronizationContext Home { get; private set; } = new InlineContext();

    public DateTimeOffset Now => clock.GetUtcNow();

    public void MoveTo(SynchronizationContext loop) => Home = loop;

    /// <summary>A bank that nobody has moved settles on the first loop from which a port is opened.</summary>
    public void Settle()
    {
        if (Home is InlineContext && SynchronizationContext.Current is { } loop)
            Home = loop;
    }

    /// <summary>Does it at that time, at once when it has passed; disposing the entry strikes it out.</summary>
    public IDisposable At(DateTimeOffset time, Action action) => new CalendarEntry(this, time, action, Farthest);

    public IDisposable After(TimeSpan time, Action action) => At(Now + time, action);

    /// <summary>Starts work whose every step happens at home, whoever starts it.</summary>
    public void Start(Func<Task> work)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(Home);
        try
        {
            Begin(work);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    // A fault of the simulator itself must stop the run, so it is thrown at the loop and not kept in a task that nobody awaits.
    private static async void Begin(Func<Task> work) => await work();
}
