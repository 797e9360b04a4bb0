using EsimModem.Ledger;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>What is to be rehearsed; the same plan gives the same bytes.</summary>
internal sealed record RehearsalPlan(int Sims = 8, int Days = 30, int Seed = 1, FaultLevel Faults = FaultLevel.None)
{
    /// <summary>When the make-believe world begins: a morning in Astana.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(5));

    /// <summary>The caps that the auditor holds against the carriers' charges; null is those of the configuration.</summary>
    public SpendingSettings? Caps { get; init; }

    /// <summary>Other threads look into the book meanwhile, as those of a web server do.</summary>
    public bool IsWatched { get; init; }

    /// <summary>The world of the plan; a story of its own may put another in its place.</summary>
    public BankPlan World { get; init; } = new(Sims, Seed, Faults);
}
