using EsimModem.Carriers;
using EsimModem.Carriers.Orders;

namespace EsimModem.Sims;

/// <summary>What the owner wrote about one SIM or a group of them; null is "found out" or "as for the bank".</summary>
internal sealed record SimSettings
{
    /// <summary>What holds for a SIM that no entry matches.</summary>
    internal static readonly SimSettings None = new() { Match = SimMatch.Any };

    public required SimMatch Match { get; init; }
    public string? Label { get; init; }

    /// <summary>Where the SIM is, in a person's words.</summary>
    public string? Slot { get; init; }

    public string? Number { get; init; }

    /// <summary>The carrier file that holds for this SIM; it beats what card and network say.</summary>
    public string? Carrier { get; init; }

    public string? Pin { get; init; }
    public RenewalMode? Renewals { get; init; }

    /// <summary>The name of a plan of the carrier.</summary>
    public string? PlanName { get; init; }

    /// <summary>A plan written here in the form of the carrier files.</summary>
    public Plan? Plan { get; init; }

    /// <summary>The ways to renew in the order to try them; null is the carrier's own order.</summary>
    public IReadOnlyList<WayKind>? Renew { get; init; }

    public TopUpSettings? TopUp { get; init; }

    // The generated one would show PIN and number.
    public override string ToString() => $"{nameof(SimSettings)} {Label ?? Match.ToString()}";

    /// <summary>The first entry that matches, else <see cref="None"/>.</summary>
    internal static SimSettings For(SimIdentity sim, IReadOnlyList<SimSettings> entries) =>
        entries.FirstOrDefault(entry => entry.Match.Matches(sim)) ?? None;
}
