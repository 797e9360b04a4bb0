namespace EsimModem.Tests.Fuzz;

/// <summary>All that is fed: every reader of what comes from a modem, from the wire to the words.</summary>
internal static class FuzzTargets
{
    public static IReadOnlyList<FuzzTarget> All { get; } = [.. WireTargets.All, .. TextTargets.All, .. SmsTargets.All, .. AnswerTargets.All, .. CarrierTargets.All];

    /// <summary>So many of a run's inputs are the target's.</summary>
    public static long ShareOf(FuzzTarget target, long inputs) => inputs * target.Weight / AllWeights + 1;

    private static long AllWeights => field == 0 ? field = All.Sum(one => one.Weight) : field;
}
