using System.Security.Cryptography;
using System.Text;

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

    /// <summary>Several boxes as one: their books stand side by side, and the hash of their hashes for all of them.</summary>
    public static RehearsalReport Of(int seed, IReadOnlyList<RehearsalReport> boxes) => boxes is [var only] ? only with { Seed = seed } : new(
        seed, boxes.Sum(box => box.SimDays), boxes.Sum(box => box.Orders), boxes.Sum(box => box.Renewed),
        [.. boxes.SelectMany(box => box.Lapsed).OrderBy(lapse => lapse.At).ThenBy(lapse => lapse.Sim, StringComparer.Ordinal)],
        [.. boxes.SelectMany(box => box.Holds).OrderBy(hold => hold.From).ThenBy(hold => hold.Sim, StringComparer.Ordinal)],
        Summed(boxes.Select(box => box.Spent)), Summed(boxes.Select(box => box.Charged)),
        boxes.Sum(box => box.DoubleCharges), boxes.Sum(box => box.Unrecorded), boxes.Sum(box => box.CapsPassed), [.. boxes.SelectMany(box => box.RulesBroken)],
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(boxes.Select(box => box.Ledger))))));

    private static SortedDictionary<string, decimal> Summed(IEnumerable<IReadOnlyDictionary<string, decimal>> sums)
    {
        var whole = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (currency, amount) in sums.SelectMany(own => own)) whole[currency] = whole.GetValueOrDefault(currency) + amount;
        return whole;
    }

    public bool IsGood => RulesBroken.Count == 0 && Lapsed.All(lapse => lapse.Cause != Lapse.OurFault);
}
