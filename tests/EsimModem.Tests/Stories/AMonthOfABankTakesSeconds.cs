using System.Text.Json.Nodes;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Thirty days of eight SIMs on the virtual clock: renewed with proof, audited against the carriers' own ledger, in seconds.</summary>
[Category("Process")]
public class AMonthOfABankTakesSeconds
{
    [TestCase("7")]
    [TestCase("8")]
    public async Task Every_plan_with_money_is_renewed_once_and_every_charge_is_in_the_book(string seed)
    {
        var began = TimeProvider.System.GetTimestamp();
        var report = await Rehearse("--days", "30", "--seed", seed);
        var took = TimeProvider.System.GetElapsedTime(began);
        TestContext.Out.WriteLine($"240 SIM-days in {took.TotalSeconds:0.0} s with the program's start, {report["renewed"]} renewals of {report["orders"]} orders");
        Assert.Multiple(() =>
        {
            Assert.That(report["rulesBroken"]!.AsArray(), Is.Empty, "nor has any work left the loop");
            Assert.That(((int)report["doubleCharges"]!, (int)report["unrecorded"]!), Is.EqualTo((0, 0)));
            Assert.That((int)report["renewed"]!, Is.GreaterThan(15));
            Assert.That(report["lapsed"]!.AsArray().Where(lapse => (string)lapse!["cause"]! == "product"), Is.Empty);
            Assert.That((string)report["spent"]!["KZT"]!, Is.EqualTo((string)report["charged"]!["KZT"]!), "without faults and fees the two books agree to the tiyn");
            Assert.That(took, Is.LessThan(TimeSpan.FromSeconds(60)), "seconds on a quiet machine");
        });
    }

    [TestCase("some", "3")]
    [TestCase("some", "4")]
    [TestCase("all", "5")]
    public async Task In_a_rough_world_nothing_is_paid_twice_and_nothing_is_unrecorded(string faults, string seed)
    {
        var report = await Rehearse("--days", "20", "--seed", seed, "--faults", faults);
        report.AsObject().Remove("holds");
        TestContext.Out.WriteLine(report.ToJsonString());
        Assert.That(((int)report["doubleCharges"]!, (int)report["unrecorded"]!), Is.EqualTo((0, 0)));
        Assert.That(report["rulesBroken"]!.AsArray(), Is.Empty);
    }

    [TestCase("8", "5")]
    [TestCase("60", "2", Description = "two boxes at once")]
    public async Task Two_processes_with_one_seed_print_the_same_bytes(string sims, string days)
    {
        string[] words = ["rehearse", "--sims", sims, "--days", days, "--seed", "11", "--faults", "some", "--json"];
        var (first, second) = (await Executable.Run(words), await Executable.Run(words));
        Assert.That(second.Printed, Is.EqualTo(first.Printed));
        Assert.That(first.Printed, Does.Contain("\"ledger\":\"").And.Contain("\"seed\":11"));
        var other = await Executable.Run([.. words.Select(word => word == "11" ? "12" : word)]);
        Assert.That(other.Printed, Is.Not.EqualTo(first.Printed), "another seed is another book");
    }

    private static async Task<JsonNode> Rehearse(params string[] options)
    {
        var (_, printed) = await Executable.Run(["rehearse", .. options, "--json"]);
        return JsonNode.Parse(printed) ?? throw new AssertionException(printed);
    }
}
