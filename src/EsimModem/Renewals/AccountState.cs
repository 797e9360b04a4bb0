using EsimModem.Sims;

namespace EsimModem.Renewals;

/// <summary>What the account's figures and the passing of time mean for the life of a SIM.</summary>
internal static class AccountState
{
    /// <summary>Null while nothing has been read.</summary>
    public static SimTrigger? Of(Situation s)
    {
        if (s.Sim.Blocked) return SimTrigger.FoundBlocked;
        if (s.Sim.BalanceAt is null && s.Sim.ValidAt is null) return null;
        if (s.Over is not { } over) return SimTrigger.FoundValid;
        if (s.Plan?.Grace is { } grace && over + grace < s.Now) return SimTrigger.FoundBeyondGrace;
        if (over < s.Now) return SimTrigger.FoundEnded;
        return s.NearEnd ? SimTrigger.FoundNearEnd : SimTrigger.FoundValid;
    }
}
