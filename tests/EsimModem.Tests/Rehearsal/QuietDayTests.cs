using EsimModem.Ledger;
using EsimModem.Rehearsal;

namespace EsimModem.Tests.Rehearsal;

/// <summary>What a day costs on which nothing happens: the simulator counts the commands that reach its modems.</summary>
internal sealed class QuietDayTests
{
    private const int Sims = 16;
    private const int Days = 12;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Test]
    public async Task A_quiet_day_of_a_SIM_takes_at_most_forty_exchanges()
    {
        var counted = new int[Sims, Days];
        await using var stage = Stage.Open(new RehearsalPlan(Sims, Days), Serilog.Core.Logger.None, EsimModem.Rehearsal.Rehearsal.AsShipped);
        foreach (var modem in stage.World.Modems)
            modem.OnReceive = bytes => counted[modem.Number, Today(stage)] += bytes.Span.Count((byte)'\r');
        stage.Box.Begin();
        stage.Time.RunTo(RehearsalPlan.Start + Days * Day - TimeSpan.FromSeconds(1));
        Assert.That(stage.Box.Broken, Is.Null);

        var orders = stage.Ledger.Orders(new OrderQuery(Limit: 1000));
        var quiet = (from sim in Enumerable.Range(0, Sims) from day in Enumerable.Range(1, Days - 1) where IsQuiet(stage, orders, sim, day) select (sim, day, count: counted[sim, day])).ToList();
        TestContext.Out.WriteLine($"{quiet.Count} quiet SIM-days: {quiet.Average(one => one.count):0.0} exchanges on average, {quiet.Max(one => one.count)} at most");
        Assert.That(quiet, Has.Count.GreaterThan(Sims * Days / 4), "most days are quiet");
        Assert.That(quiet, Has.All.Matches<(int Sim, int Day, int Count)>(one => one.Count is > 4 and <= 40), "the modem is not forgotten either");
    }

    private static int Today(Stage stage) => (int)((stage.Clock.GetUtcNow() - RehearsalPlan.Start) / Day);

    /// <summary>No order of the card was open in it.</summary>
    private static bool IsQuiet(Stage stage, IEnumerable<Order> orders, int sim, int day)
    {
        var (begin, end) = (RehearsalPlan.Start + day * Day, RehearsalPlan.Start + (day + 1) * Day);
        return !orders.Any(order => order.Iccid == stage.World.Cards[sim].Iccid && order.StartedAt < end && (order.EndedAt ?? DateTimeOffset.MaxValue) > begin);
    }
}
