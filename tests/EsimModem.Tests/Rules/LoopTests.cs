using System.Text.RegularExpressions;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Rules;

/// <summary>The bank runs on one loop: what would leave it is not written.</summary>
public class LoopTests
{
    private static readonly string[] Leaves =
    [
        @"\bTask\.Run\b", @"\.ConfigureAwait\(", @"\.ContinueWith\(", @"\.ReadAllAsync\(", @"\.ReadExactlyAsync\(", @"\.ReadLineAsync\(",
        @"\.CancelAsync\(", @"\bTask\.WhenEach\b", @"\bBackgroundService\b", @"\bGuid\.NewGuid\b", @"\bRandom\.Shared\b", @"\bnew Random\(\)",
        @"\bParallel\.", @"\bThreadPool\.(Queue|Unsafe)",
    ];

    [Test]
    public void Nothing_in_the_product_leaves_the_loop()
    {
        var files = Sources.Below(Sources.Product).Concat(Sources.Below(Path.Combine(Sources.Root, "src", "EsimModem.Simulator"))).ToArray();
        Assert.That(files.Count(file => file.Text.Contains("await ", StringComparison.Ordinal)), Is.GreaterThan(20), "a rule that sees no awaiting code proves nothing");
        var leavers = files.SelectMany(file => Leaves.Where(word => Regex.IsMatch(CodeText.Bare(file.Text), word)).Select(word => $"{file.Path} says {word}"));
        Assert.That(leavers, Is.Empty);
    }

    [Test]
    public void Threads_are_started_in_four_places_only()
    {
        var starters = Sources.Below(Sources.Product).Where(file => Regex.IsMatch(CodeText.Bare(file.Text), @"\bnew Thread\(")).Select(file => file.Path.Split('/')[2]).Distinct();
        Assert.That(starters, Is.EquivalentTo(new[] { "Store", "Bank", "Rehearsal", "Cli" }), "the writer of the book, the loop, a thread for each rehearsed box, and one that waits for a person to type; the thread of the ports is the serial library's");
    }

    [Test]
    public void The_analyzer_forbids_the_same_words()
    {
        var banned = File.ReadAllText(Path.Combine(Sources.Root, "src", "BannedSymbols.txt"));
        foreach (var word in new[] { "Task.Run", "ConfigureAwait", "ContinueWith", "ReadAllAsync", "ReadExactlyAsync", "CancelAsync", "WhenEach", "BackgroundService", "NewGuid", "Random.Shared" })
            Assert.That(banned, Does.Contain(word));
    }
}
