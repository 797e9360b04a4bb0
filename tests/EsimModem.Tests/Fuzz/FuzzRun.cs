using System.Globalization;

namespace EsimModem.Tests.Fuzz;

/// <summary>Feeds a target and counts: every failure is named by the seed and index that make it again.</summary>
internal sealed class FuzzRun(FuzzTarget target, int seed)
{
    private const int MostTold = 5;

    // Only an input that makes its reader go round for ever, or nearly so, takes as long.
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(20);

    private readonly List<string> failures = [];
    private long inputs;
    private long failed;
    private int longest;
    private long mostAllocated;
    private TimeSpan slowest;

    public static string Head { get; } = $"{"target",-22} {"inputs",10} {"longest",8} {"most allocated",15} {"slowest ms",11} {"failures",9}";

    public IReadOnlyList<string> Failures => failures;

    public long Inputs => inputs;

    public string Row => string.Create(CultureInfo.InvariantCulture, $"{target.Name,-22} {inputs,10} {longest,8} {mostAllocated,15} {slowest.TotalMilliseconds,11:0.0} {failed,9}");

    public FuzzRun Feed(long count)
    {
        using var watchdog = TimeProvider.System.CreateTimer(Bark, null, Slow * 3, Slow * 3);
        for (long index = 0; index < count; index++)
            Feed(FuzzGenerator.Make(target, seed, index), index);
        return this;
    }

    private void Feed(FuzzInput input, long index)
    {
        Interlocked.Increment(ref inputs);
        longest = Math.Max(longest, input.Text.Length);
        var begun = TimeProvider.System.GetTimestamp();
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            target.Read(input);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Fail(input, index, $"{e.GetType().Name}: {e.Message}");
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        mostAllocated = Math.Max(mostAllocated, allocated);
        if (allocated > target.Fixed + (long)target.PerCharacter * input.Text.Length)
            Fail(input, index, $"allocates {allocated} bytes");
        var took = TimeProvider.System.GetElapsedTime(begun);
        slowest = took > slowest ? took : slowest;
        if (took > Slow)
            Fail(input, index, $"takes {took}");
    }

    private void Fail(FuzzInput input, long index, string why)
    {
        if (++failed > MostTold)
            return;
        var shown = input.Text.Length > 200 ? input.Text[..200] + "…" : input.Text;
        failures.Add($"{target.Name}, seed {seed}, index {index}, {input.Text.Length} characters: {why.ReplaceLineEndings(" ")} on {System.Text.Json.JsonSerializer.Serialize(shown)}");
    }

    private long seen = -1;

    // A reader that never comes back cannot be ended otherwise.
    private void Bark(object? state)
    {
        var now = Interlocked.Read(ref inputs);
        if (now == Interlocked.Exchange(ref seen, now))
            Environment.FailFast($"{target.Name}, seed {seed}, index {now - 1} does not come to an end.");
    }
}
