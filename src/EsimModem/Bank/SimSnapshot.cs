using EsimModem.Carriers;
using EsimModem.Renewals;
using EsimModem.Sims;

namespace EsimModem.Bank;

/// <summary>One SIM as it stood at a moment, safe to read off the loop.</summary>
internal sealed record SimSnapshot(
    SimFacts Facts, string? CarrierName, RenewalMode Renewals, Decision Next, IReadOnlyList<Money> Spent30d, DateTimeOffset At)
{
    /// <summary>Whole days until the end as people count it; negative when it has passed, null when it is not known.</summary>
    public int? DaysLeft => Facts.ValidUntil is { } valid ? (int)Math.Floor((valid.ShownUntil - At).TotalDays) : null;
}
