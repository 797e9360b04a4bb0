namespace EsimModem.Ledger;

/// <summary>The hard stops of one SIM and of the whole bank; a currency without one holds.</summary>
internal sealed record SpendingSettings(IReadOnlyList<SpendingCap> PerSim, IReadOnlyList<SpendingCap> PerBank)
{
    internal static readonly SpendingSettings None = new([], []);

    internal bool IsEmpty => PerSim.Count == 0 && PerBank.Count == 0;
}
