using EsimModem.Ledger;
using EsimModem.Rehearsal;
using EsimModem.Simulator;
using Serilog.Core;

namespace EsimModem.Tests.Rehearsal;

/// <summary>The program dies in the middle of its work and comes back on what its disk had kept; world and clock go on.</summary>
[NonParallelizable]
internal sealed class PowerCutTests
{
    [Test]
    public void A_cut_keeps_what_was_synced_and_a_part_of_what_came_after([Values(0, 0.3, 0.7, 1)] double part)
    {
        var folder = Directory.CreateTempSubdirectory("esim-modem-").FullName;
        var before = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["book.db"] = [1, 2, 3, 4], ["book.db-wal"] = [5, 5, 5, 5, 5, 5] };
        var after = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["book.db"] = [1, 2, 3, 4], ["book.db-wal"] = [5, 5, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7] };
        PowerCut.Leave(folder, before, after, part);
        var log = File.ReadAllBytes(Path.Combine(folder, "book.db-wal"));
        Assert.That(File.ReadAllBytes(Path.Combine(folder, "book.db")), Is.EqualTo(before["book.db"]));
        Assert.That(log.Count(one => one == 7), Is.EqualTo((int)(part * 10)));
        Assert.That(log, Has.Length.GreaterThanOrEqualTo(6), "what lay there before is not shorter");
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task A_box_that_dies_every_few_hours_pays_each_renewal_once()
    {
        var faults = Faults.None with { PowerCut = TimeSpan.FromHours(5) };
        var plan = new RehearsalPlan(4, 20, 3) { World = new BankPlan(4, 3) { OwnFaults = faults } };
        var (lives, rows) = (0, 0L);
        var report = await EsimModem.Rehearsal.Rehearsal.Run(plan, Logger.None, look: (stage, box, _) => (lives, rows) = (box.Told.Count(one => one.Fault == Fault.PowerCut), stage.Ledger.Head.Row));
        TestContext.Out.WriteLine($"{lives} power cuts, {rows} rows, {report.Renewed} renewals");
        Assert.That(lives, Is.GreaterThan(50));
        Assert.That(report.Renewed, Is.GreaterThan(10));
        Assert.That((report.DoubleCharges, report.Unrecorded), Is.EqualTo((0, 0)));
        Assert.That(report.RulesBroken.Where(rule => !rule.Contains("left the loop", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task A_clock_at_1970_spends_nothing_and_the_right_time_goes_on()
    {
        var faults = Faults.None with { ClockLost = TimeSpan.FromHours(12) };
        var plan = new RehearsalPlan(2, 12, 4) { World = new BankPlan(2, 4) { OwnFaults = faults } };
        IReadOnlyList<Order> orders = [];
        var report = await EsimModem.Rehearsal.Rehearsal.Run(plan, Logger.None, look: (stage, _, _) => orders = stage.Ledger.Orders(new OrderQuery(Limit: 1000)));
        Assert.That(orders.Where(order => order.SentAt < RehearsalPlan.Start), Is.Empty);
        Assert.That(report.Renewed, Is.GreaterThan(4));
        Assert.That(report.RulesBroken.Where(rule => !rule.Contains("left the loop", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task A_full_disk_stops_orders_and_ends_nothing()
    {
        var faults = Faults.None with { FullDisk = TimeSpan.FromHours(8) };
        var plan = new RehearsalPlan(2, 12, 5) { World = new BankPlan(2, 5) { OwnFaults = faults } };
        var report = await EsimModem.Rehearsal.Rehearsal.Run(plan, Logger.None);
        Assert.That(report.Renewed, Is.GreaterThan(4));
        Assert.That(report.Lapsed, Is.Empty);
        Assert.That(report.RulesBroken.Where(rule => !rule.Contains("left the loop", StringComparison.Ordinal)), Is.Empty);
    }
}
