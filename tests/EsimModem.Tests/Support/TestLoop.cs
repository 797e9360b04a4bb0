namespace EsimModem.Tests.Support;

/// <summary>Runs a story on the calling thread with a clock of its own: when all wait, the next timer fires.</summary>
internal sealed class TestLoop : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Work, object? State)> work = new();
    private readonly int thread = Environment.CurrentManagedThreadId;
    private bool left;

    public TestClock Clock { get; } = new();

    public override void Post(SendOrPostCallback d, object? state)
    {
        left |= Environment.CurrentManagedThreadId != thread;
        lock (work)
            work.Enqueue((d, state));
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Fails when the story waits for something that can never come, or when a step of it left the loop.</summary>
    public static void Run(Func<TestLoop, Task> story)
    {
        var loop = new TestLoop();
        var before = Current;
        SetSynchronizationContext(loop);
        try
        {
            var told = story(loop);
            do
            {
                loop.Drain();
            }
            while (!told.IsCompleted && loop.Clock.Advance());
            Assert.That(told.IsCompleted || loop.left, "the story waits for something that never comes");
            told.GetAwaiter().GetResult();
            Assert.That(loop.left, Is.False, "a step left the loop and came back from another thread");
        }
        finally
        {
            SetSynchronizationContext(before);
        }

    }

    /// <summary>Lets virtual time pass.</summary>
    public Task Pass(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), Clock);

    private void Drain()
    {
        while (TryTake(out var next))
            next.Work(next.State);
    }

    private bool TryTake(out (SendOrPostCallback Work, object? State) next)
    {
        lock (work)
            return work.TryDequeue(out next);
    }
}
