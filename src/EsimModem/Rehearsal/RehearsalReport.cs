namespace EsimModem.Rehearsal;

/// <summary>What came of a rehearsal: the product's book held against the carriers' own.</summary>
internal sealed record RehearsalReport(
    int Seed, int SimDays, int Orders, int Renewed, IReadOnlyList<Lapse> Lapsed, IReadOnlyList<HeldTime> Holds,
    IReadOnlyDictionary<string, decimal> Spent, IReadOnlyDictionary<string, decimal> Charged,
    int DoubleCharges, int Unrecorded, int CapsPassed, IReadOnlyList<string> RulesBroken, string Ledger)
{
    /// <summary>The SIM-days on which money was held although nothing asked for it.</summary>
    public double HeldInVain => Holds.Sum(hold => hold.InVain.TotalDays);

    /// <summary>The places of the SIMs with which something went wrong.</summary>
    public IReadOnlyList<int> Suspects { get; init; } = [];

    public bool IsGood => RulesBroken.Count == 0 && Lapsed.All(lapse => lapse.Cause != Lapse.OurFault);
}
