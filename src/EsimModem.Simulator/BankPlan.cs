namespace EsimModem.Simulator;

/// <summary>What bank to build; everything else follows from the seed.</summary>
public sealed record BankPlan(int Modems = 8, int Seed = 1, FaultLevel Faults = FaultLevel.None)
{
    /// <summary>Faults of one's own instead of those of the level.</summary>
    public Faults? OwnFaults { get; init; }

    /// <summary>The places one by one instead of the usual mixture; their number is that of the modems then.</summary>
    public IReadOnlyList<CardPlan>? Cards { get; init; }

    /// <summary>Only these of the places, by their number, each as it is in the whole bank; null is all.</summary>
    public IReadOnlyList<int>? Only { get; init; }

    /// <summary>The longest that a carrier takes from accepting an order to charging it, when nothing delays it.</summary>
    public TimeSpan BookingMost { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>So many times faster than in life do modems, networks and carriers answer.</summary>
    public double Haste { get; init; } = 1;
}
