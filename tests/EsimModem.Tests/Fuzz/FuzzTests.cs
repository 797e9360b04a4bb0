using System.Globalization;

namespace EsimModem.Tests.Fuzz;

/// <summary>Whatever a broken modem or a bad network says, cut wherever it is: nothing throws, nothing hangs, nothing grows without limit.</summary>
internal sealed class FuzzTests
{
    private const long Short = 120_000;

    [TestCaseSource(nameof(Targets))]
    public void Nothing_that_a_modem_may_say_breaks_its_reader(FuzzTarget target)
    {
        var run = new FuzzRun(target, seed: 1).Feed(FuzzTargets.ShareOf(target, Short));
        Assert.That(run.Inputs, Is.GreaterThan(10), "a reader that is given nothing proves nothing");
        Assert.That(run.Failures, Is.Empty);
    }

    [Test]
    public void An_input_is_the_same_whenever_it_is_made()
    {
        var target = new FuzzTarget("any", ["+ANY: 1,\"two\""], _ => { });
        string[] made = [.. ((int[])[0, 2]).Select(index => FuzzGenerator.Make(target, seed: 1, index).Text)];
        Assert.That(made, Is.EqualTo(FirstAndThird), "in another process as in this one");
    }

    [Test]
    public void A_reader_that_throws_or_grows_is_told_with_its_index()
    {
        var bad = new FuzzTarget("bad", ["+BAD: 1"], input => FuzzInput.Demand(input.Text.Length < 40, "too long"));
        var greedy = new FuzzTarget("greedy", ["+BAD: 1"], _ => GC.KeepAlive(new byte[100_000])) { Fixed = 1000, PerCharacter = 0 };
        Assert.That(new FuzzRun(bad, 1).Feed(100).Failures, Has.Some.Contains("too long").And.Some.Contains("index"));
        Assert.That(new FuzzRun(greedy, 1).Feed(1).Failures, Has.Some.Contains("allocates"));
    }

    /// <summary>Run by tests/fuzz: `ESIMMODEM_FUZZ` is how many inputs, `ESIMMODEM_SEED` the seed, `ESIMMODEM_FUZZ_ONE` one of them again, as TARGET:INDEX.</summary>
    [Test, Explicit("some minutes"), Category("Fuzz")]
    public void Ten_million_inputs_break_no_reader()
    {
        var inputs = long.Parse(Environment.GetEnvironmentVariable("ESIMMODEM_FUZZ") ?? "10000000", CultureInfo.InvariantCulture);
        var seed = int.Parse(Environment.GetEnvironmentVariable("ESIMMODEM_SEED") ?? "1", CultureInfo.InvariantCulture);
        if (Environment.GetEnvironmentVariable("ESIMMODEM_FUZZ_ONE") is { Length: > 0 } one)
        {
            Again(one, seed);
            return;
        }

        TestContext.Out.WriteLine(FuzzRun.Head);
        var runs = new List<FuzzRun>();
        foreach (var target in FuzzTargets.All)
        {
            runs.Add(new FuzzRun(target, seed).Feed(FuzzTargets.ShareOf(target, inputs)));
            TestContext.Out.WriteLine(runs[^1].Row);
        }

        foreach (var failure in runs.SelectMany(run => run.Failures))
            TestContext.Out.WriteLine($"failure: {failure}");
        TestContext.Out.WriteLine($"{runs.Sum(run => run.Inputs)} inputs in all, seed {seed}");
        Assert.That(runs.SelectMany(run => run.Failures), Is.Empty);
    }

    private static void Again(string one, int seed)
    {
        var colon = one.LastIndexOf(':');
        var target = FuzzTargets.All.Single(target => target.Name == one[..colon]);
        var input = FuzzGenerator.Make(target, seed, long.Parse(one[(colon + 1)..], CultureInfo.InvariantCulture));
        TestContext.Out.WriteLine($"{input.Text.Length} characters: {input.Text}");
        target.Read(input);
    }

    private static readonly string[] FirstAndThird = ["+ANY: ", "+ANY: 1,t\"\"wo"];

    private static IEnumerable<FuzzTarget> Targets => FuzzTargets.All;
}
