using EsimModem.Alerts;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Renewals;
using EsimModem.Sims;

namespace EsimModem.Bank;

/// <summary>What the owner decided for the whole bank; changed as one when the configuration is read again.</summary>
internal sealed record BankSettings
{
    public string Name { get; init; } = "bank";
    public RenewalMode Renewals { get; init; } = RenewalMode.Observe;
    public RoamingRule Roaming { get; init; } = RoamingRule.Hold;
    public SpendingSettings Spending { get; init; } = SpendingSettings.None;
    public CheckSettings Check { get; init; } = new();
    /// <summary>By what modems are understood, how long they are waited for and how often their cards are compared.</summary>
    public required ModemSettings Modems { get; init; }

    public IReadOnlyList<SimSettings> Sims { get; init; } = [];
    public IReadOnlyList<AlertSettings> Alerts { get; init; } = [];
}
