namespace EsimModem.Simulator;

/// <summary>How one place of the bank begins: the model of modem, and the card in it with its account.</summary>
public sealed record CardPlan(string Carrier)
{
    public ModemProfile Profile { get; init; } = ModemProfiles.Generic;

    public string Plan { get; init; } = "travel-3d";

    /// <summary>How long the plan still runs; below zero it has ended.</summary>
    public TimeSpan Left { get; init; } = TimeSpan.FromHours(48);

    public decimal Balance { get; init; } = 5000;

    /// <summary>Null: the carrier's usual one.</summary>
    public Language? Language { get; init; }

    public bool AutoRenewal { get; init; }

    public decimal NightlyFee { get; init; }

    public string? Pin { get; init; }

    /// <summary>The provider's name on the card; null: it has none.</summary>
    public string? Spn { get; init; }

    public bool KnowsNumber { get; init; } = true;
}
