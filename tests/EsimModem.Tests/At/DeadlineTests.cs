using EsimModem.At;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.At;

/// <summary>One timer watches all exchanges of a line: each has its own time and no other's.</summary>
internal sealed class DeadlineTests
{
    [Test]
    public void It_ends_what_takes_too_long_at_its_time_and_once() => Story(async (loop, deadline, ends) =>
    {
        deadline.Set(TimeSpan.FromSeconds(5));
        await loop.Pass(60);
        Assert.That(ends, Is.EqualTo(new[] { 5.0 }));
    });

    [Test]
    public void The_ring_of_an_exchange_that_has_ended_leaves_the_next_one_its_time() => Story(async (loop, deadline, ends) =>
    {
        deadline.Set(TimeSpan.FromSeconds(5));
        await loop.Pass(4);
        deadline.Set(TimeSpan.FromSeconds(5));
        await loop.Pass(60);
        Assert.That(ends, Is.EqualTo(new[] { 9.0 }));
    });

    [Test]
    public void A_short_time_after_a_long_one_is_kept() => Story(async (loop, deadline, ends) =>
    {
        deadline.Set(TimeSpan.FromSeconds(180));
        await loop.Pass(1);
        deadline.Set(TimeSpan.FromSeconds(3));
        await loop.Pass(10);
        Assert.That(ends, Is.EqualTo(new[] { 4.0 }));
    });

    [Test]
    public void A_timer_that_rings_early_is_wound_anew() => Story(async (loop, deadline, ends) =>
    {
        deadline.Set(TimeSpan.FromSeconds(5));
        await loop.Pass(60);
        Assert.That(ends, Is.EqualTo(new[] { 5.0 }).Within(0.001), "never before its time");
    }, early: 0.25);

    private static void Story(Func<TestLoop, Deadline, List<double>, Task> story, double early = 0) => TestLoop.Run(async loop =>
    {
        var (ends, began) = (new List<double>(), loop.Clock.GetTimestamp());
        using var deadline = new Deadline(new EarlyClock(loop.Clock, early), loop, () => ends.Add(loop.Clock.GetElapsedTime(began).TotalSeconds));
        await story(loop, deadline, ends);
    });

    /// <summary>The same time, but its timers ring early by a share of what is asked for.</summary>
    private sealed class EarlyClock(TimeProvider clock, double early) : TimeProvider
    {
        public override long TimestampFrequency => clock.TimestampFrequency;

        public override long GetTimestamp() => clock.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new EarlyTimer(clock.CreateTimer(callback, state, dueTime, period), early);
    }

    private sealed class EarlyTimer(ITimer timer, double early) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime > TimeSpan.Zero ? dueTime * (1 - early) : dueTime, period);

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
