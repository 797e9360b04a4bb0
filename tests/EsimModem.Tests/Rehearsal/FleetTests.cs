using EsimModem.Rehearsal;
using EsimModem.Simulator;

namespace EsimModem.Tests.Rehearsal;

/// <summary>How many SIMs become several boxes.</summary>
internal sealed class FleetTests
{
    [Test]
    public void What_fits_into_one_box_is_rehearsed_as_it_is()
    {
        var plan = new RehearsalPlan(50, 10, 7, FaultLevel.All);
        Assert.That(Fleet.Boxes(plan), Is.EqualTo([plan]));
    }

    [Test]
    public void More_SIMs_are_shared_out_evenly_to_boxes_of_seeds_of_their_own_and_the_first_keeps_that_of_the_whole()
    {
        var boxes = Fleet.Boxes(new RehearsalPlan(120, 10, 7, FaultLevel.All));
        Assert.That(boxes.Select(box => box.Sims), Is.EqualTo([40, 40, 40]));
        Assert.That(boxes.Select(box => (box.World.Modems, box.World.Seed)), Is.EqualTo(boxes.Select(box => (box.Sims, box.Seed))));
        Assert.That(boxes[0].Seed, Is.EqualTo(7));
        Assert.That(boxes.Select(box => box.Seed).Distinct().Count(), Is.EqualTo(3));
        Assert.That(boxes.Select(box => box.Seed), Is.All.GreaterThanOrEqualTo(0));
    }

    [Test]
    public void A_place_is_counted_over_all_boxes_and_a_box_without_one_is_left_out()
    {
        var plan = new RehearsalPlan(100, 10, 7);
        var box = Fleet.Boxes(plan with { World = plan.World with { Only = [50, 73] } }).Single();
        Assert.That(box.World.Only, Is.EqualTo([0, 23]));
        Assert.That(box.Seed, Is.EqualTo(Fleet.Boxes(plan)[1].Seed));
    }

    [Test]
    public void Of_several_boxes_the_sums_are_those_of_all_and_what_happened_stands_in_its_order()
    {
        var early = new Lapse("2", RehearsalPlan.Start, "noFunds");
        var late = new Lapse("1", RehearsalPlan.Start.AddDays(1), Lapse.OurFault);
        var first = Report(5, "aa", 100m) with { Lapsed = [late], RulesBroken = ["x"] };
        var second = Report(6, "bb", 20m) with { Lapsed = [early], DoubleCharges = 2 };
        var whole = RehearsalReport.Of(7, [first, second]);
        Assert.That(whole.Lapsed, Is.EqualTo([early, late]));
        Assert.That((whole.Seed, whole.SimDays, whole.DoubleCharges, whole.Spent["KZT"]), Is.EqualTo((7, 20, 2, 120m)));
        Assert.That(whole.RulesBroken, Is.EqualTo(["x"]));
        Assert.That(whole.IsGood, Is.False);
        Assert.That(whole.Ledger, Has.Length.EqualTo(64).And.Not.EqualTo(RehearsalReport.Of(7, [first, second with { Ledger = "cc" }]).Ledger));
    }

    [Test]
    public void Whoever_has_had_enough_need_not_wait_for_the_end() =>
        Assert.Throws<OperationCanceledException>(() => Fleet.Run(Fleet.Boxes(new RehearsalPlan(60, 10_000)), Serilog.Core.Logger.None, null, new CancellationToken(canceled: true)));

    [Test]
    public void Of_one_box_the_report_is_its_own() => Assert.That(RehearsalReport.Of(5, [Report(5, "aa", 1)]).Ledger, Is.EqualTo("aa"));

    private static RehearsalReport Report(int seed, string ledger, decimal spent) =>
        new(seed, 10, 3, 2, [], [], new SortedDictionary<string, decimal> { ["KZT"] = spent }, new SortedDictionary<string, decimal>(), 0, 0, 0, [], ledger);
}
