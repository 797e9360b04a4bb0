using EsimModem.Carriers;
using EsimModem.Carriers.Orders;

namespace EsimModem.Sims;

/// <summary>How a balance is filled: by which ways, how much at once, and what is left above the need.</summary>
internal sealed record TopUpSettings
{
    public IReadOnlyList<WayKind> Ways { get; init; } = [];
    public Money? Min { get; init; }
    public Money? Max { get; init; }

    /// <summary>Amounts are whole multiples of it.</summary>
    public Money? Step { get; init; }

    /// <summary>What is kept on the card above the price of the plan.</summary>
    public Money? Buffer { get; init; }
}
