using System.Text.RegularExpressions;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Rules;

/// <summary>Time is passed in; a room that decides does not even know that there is a clock.</summary>
public class ClockTests
{
    private const string Clocks = @"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b|\bEnvironment\.TickCount|\bStopwatch\b|\bThread\.Sleep\b";

    [Test]
    public void No_source_of_the_product_reads_a_clock_of_its_own()
    {
        var files = Sources.Below(Path.Combine(Sources.Root, "src")).Where(file => !file.Path.Contains("StandIns", StringComparison.Ordinal)).ToArray();
        Assert.That(files, Has.Length.GreaterThan(100));
        Assert.That(files.Where(file => Regex.IsMatch(CodeText.Bare(file.Text), Clocks)).Select(file => file.Path), Is.Empty);
    }

    [Test]
    public void The_wall_clock_is_handed_in_at_the_door_only()
    {
        var sayers = Sources.Below(Sources.Product).Where(file => Regex.IsMatch(CodeText.Bare(file.Text), @"\bTimeProvider\.System\b")).Select(file => file.Path.Split('/')[2]).Distinct().ToArray();
        Assert.That(sayers, Is.Not.Empty);
        Assert.That(sayers, Is.SubsetOf(new[] { "Cli" }));
    }

    [TestCase("Gsm")]
    [TestCase("Carriers")]
    public void A_pure_room_knows_no_clock_and_does_no_io(string room)
    {
        var files = Sources.Below(Path.Combine(Sources.Product, room));
        Assert.That(files, Is.Not.Empty);
        Assert.That(files.Where(file => Regex.IsMatch(CodeText.Bare(file.Text), @"\bTimeProvider\b|\bFile\.\w|\bDirectory\.\w|\bSocket\b|\bHttpClient\b")).Select(file => file.Path), Is.Empty);
    }

    [Test]
    public void The_policy_knows_no_clock()
    {
        string[] pure = ["RenewalPolicy", "Renewing", "Reactivating", "OpenPlan", "Gate", "Intention", "Holding", "ProofMark", "Judge", "Situation", "Confirming", "AccountState", "Outright", "Draft", "Way", "TopUpAmount"];
        foreach (var name in pure)
            Assert.That(CodeText.Bare(File.ReadAllText(Path.Combine(Sources.Product, "Renewals", $"{name}.cs"))), Does.Not.Contain("TimeProvider").And.Not.Contain("await"), name);
    }

    [Test]
    public void The_wrong_clocks_do_not_compile()
    {
        var banned = File.ReadAllLines(Path.Combine(Sources.Root, "src", "BannedSymbols.txt"));
        Assert.That(banned.Count(line => line.Contains("TimeProvider", StringComparison.Ordinal)), Is.GreaterThanOrEqualTo(10));
        Assert.That(File.ReadAllText(Path.Combine(Sources.Root, "src", "Directory.Build.props")), Does.Contain("BannedApiAnalyzers"));
    }
}
