using System.Text.Json.Nodes;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Thirty make-believe worlds in which all that can go wrong does: sixty days of ten SIMs each, audited against the carriers.</summary>
[Category("Process")]
[Parallelizable(ParallelScope.Children)]
public class ThirtyWorldsAndNotOneDoubleCharge
{
    [Test]
    public async Task Nothing_is_paid_twice_nor_unrecorded_nor_beyond_a_cap([Range(1, 30)] int seed)
    {
        var (report, story) = await Rehearse("--sims", "10", "--days", "60", "--faults", "all", "--seed", $"{seed}");
        Hold(report, story);
    }

    [Test]
    public async Task In_a_world_as_owners_know_it_hardly_a_hold_is_in_vain([Range(31, 33)] int seed)
    {
        var (report, story) = await Rehearse("--sims", "10", "--days", "60", "--faults", "some", "--seed", $"{seed}");
        Hold(report, story);
        Assert.That((double)report["heldInVain"]!, Is.LessThanOrEqualTo(0.01 * (int)report["simDays"]!), story);
    }

    [Test]
    public async Task Without_faults_nothing_lapses_at_all([Range(34, 35)] int seed)
    {
        var (report, story) = await Rehearse("--sims", "10", "--days", "60", "--faults", "none", "--seed", $"{seed}");
        Hold(report, story);
        Assert.That(report["lapsed"]!.AsArray(), Is.Empty, story);
    }

    private static void Hold(JsonNode report, string story) => Assert.Multiple(() =>
    {
        Assert.That((int)report["renewed"]!, Is.GreaterThan(40), "money did move");
        Assert.That((int)report["doubleCharges"]!, Is.Zero, story);
        Assert.That((int)report["unrecorded"]!, Is.Zero, story);
        Assert.That((int)report["capsPassed"]!, Is.Zero, story);
        Assert.That(report["rulesBroken"]!.AsArray().Select(rule => (string)rule!), Is.Empty, story);
        Assert.That(report["lapsed"]!.AsArray().Where(lapse => (string)lapse!["cause"]! == "product").Select(lapse => lapse!.ToJsonString()), Is.Empty, story);
    });

    private static async Task<(JsonNode Report, string Story)> Rehearse(params string[] options)
    {
        var (_, printed) = await Executable.Run(["rehearse", .. options, "--json"]);
        var lines = printed.Split('\n');
        var report = Array.Find(lines, line => line.StartsWith("{\"seed\"", StringComparison.Ordinal)) ?? throw new AssertionException(printed);
        return (JsonNode.Parse(report)!, string.Join('\n', lines.Where(line => line != report)));
    }
}
