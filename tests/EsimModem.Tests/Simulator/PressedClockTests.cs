using EsimModem.Simulator;

namespace EsimModem.Tests.Simulator;

internal sealed class PressedClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);

    [Test]
    public void Timers_fire_in_order_of_due_time_and_then_of_being_set()
    {
        var clock = new PressedClock(Start);
        var fired = new List<string>();
        foreach (var (name, seconds) in new[] { ("c", 3), ("a1", 1), ("b", 2), ("a2", 1) })
            clock.CreateTimer(_ => fired.Add($"{name}@{(clock.GetUtcNow() - Start).TotalSeconds}"), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
        clock.AdvanceTo(Start.AddSeconds(10));
        Assert.That(fired, Is.EqualTo(["a1@1", "a2@1", "b@2", "c@3"]));
        Assert.That(clock.GetUtcNow(), Is.EqualTo(Start.AddSeconds(10)));
    }

    [Test]
    public void A_thousand_timers_set_changed_and_dropped_fire_like_a_sorted_list()
    {
        var clock = new PressedClock(Start);
        var random = new Random(5);
        var expected = new List<(int Due, int Order)>();
        var fired = new List<int>();
        for (var i = 0; i < 1000; i++)
        {
            var order = i;
            var due = random.Next(300);
            var timer = clock.CreateTimer(_ => fired.Add(order), null, TimeSpan.FromSeconds(random.Next(300)), Timeout.InfiniteTimeSpan);
            timer.Change(TimeSpan.FromSeconds(due), Timeout.InfiniteTimeSpan);
            if (i % 3 == 0)
                timer.Dispose();
            else
                expected.Add((due, order));
        }

        clock.AdvanceTo(Start.AddSeconds(300));
        Assert.That(fired, Is.EqualTo(expected.OrderBy(one => one.Due).ThenBy(one => one.Order).Select(one => one.Order)));
        Assert.That(clock.Waiting, Is.Zero);
    }

    [Test]
    public void A_timer_set_by_a_timer_fires_on_the_way()
    {
        var clock = new PressedClock(Start);
        var seen = new List<double>();
        clock.CreateTimer(_ => clock.CreateTimer(_ => seen.Add((clock.GetUtcNow() - Start).TotalSeconds), null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        clock.AdvanceTo(Start.AddSeconds(5));
        Assert.That(seen, Is.EqualTo([3.0]));
    }

    [Test]
    public void A_periodic_timer_fires_each_period_until_it_is_dropped()
    {
        var clock = new PressedClock(Start);
        var count = 0;
        var timer = clock.CreateTimer(_ => count++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        clock.AdvanceTo(Start.AddSeconds(6));
        timer.Dispose();
        clock.AdvanceTo(Start.AddSeconds(20));
        Assert.That(count, Is.EqualTo(3));
        Assert.That(timer.Change(TimeSpan.Zero, TimeSpan.Zero), Is.False);
    }

    [Test]
    public void The_clock_does_not_go_back()
    {
        var clock = new PressedClock(Start);
        Assert.That(() => clock.AdvanceTo(Start.AddSeconds(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Delays_periods_and_deadlines_of_the_runtime_go_by_it_and_stay_on_the_loop()
    {
        var clock = new PressedClock(Start);
        var loop = new SimulatorLoop();
        var thread = Environment.CurrentManagedThreadId;
        var seen = loop.Press(clock, async () =>
        {
            var moments = new List<double>();
            void Note()
            {
                Assert.That(Environment.CurrentManagedThreadId, Is.EqualTo(thread));
                moments.Add((clock.GetUtcNow() - Start).TotalSeconds);
            }

            await Task.Delay(TimeSpan.FromSeconds(1), clock);
            Note();
            using var periods = new PeriodicTimer(TimeSpan.FromSeconds(5), clock);
            await periods.WaitForNextTickAsync();
            await periods.WaitForNextTickAsync();
            Note();
            using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(2), clock);
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, clock, deadline.Token);
            }
            catch (OperationCanceledException)
            {
                Note();
            }

            var never = new TaskCompletionSource();
            try
            {
                await never.Task.WaitAsync(TimeSpan.FromSeconds(4), clock);
            }
            catch (TimeoutException)
            {
                Note();
            }

            return moments;
        }, TimeSpan.FromHours(1));
        Assert.That(seen, Is.EqualTo([1.0, 11, 13, 17]));
    }
}
