using Stateless;
using Stateless.Graph;

namespace EsimModem.Sims;

/// <summary>The life of one SIM's plan as sentences; what it does not expect is told and changes nothing.</summary>
internal sealed class SimLife
{
    private readonly StateMachine<SimState, SimTrigger> _machine;

    /// <param name="read">Where the state lies; it is kept in the facts, not here.</param>
    /// <param name="write">Puts the new state into the facts.</param>
    /// <param name="unexpected">Told when something happened that has no place in the state.</param>
    public SimLife(Func<SimState> read, Action<SimState> write, Action<SimState, SimTrigger> unexpected)
    {
        _machine = new StateMachine<SimState, SimTrigger>(read, write, FiringMode.Queued);
        _machine.OnUnhandledTrigger(unexpected);
        Configure();
    }

    public SimState State => _machine.State;

    public void Fire(SimTrigger trigger) => _machine.Fire(trigger);

    /// <summary>The same sentences as a picture.</summary>
    public string Drawn() => MermaidGraph.Format(_machine.GetInfo());

    private void Configure()
    {
        Settled(SimState.Unread);
        Settled(SimState.Active);
        Settled(SimState.Expiring);
        Settled(SimState.Expired);
        Settled(SimState.Blocked);
        Settled(SimState.Closed);

        UnderWay(SimState.Renewing)
            .Permit(SimTrigger.OrderAccepted, SimState.Confirming)
            .Permit(SimTrigger.OrderUnclear, SimState.Doubtful);
        UnderWay(SimState.Confirming)
            .Ignore(SimTrigger.OrderAccepted)
            .Permit(SimTrigger.OrderUnclear, SimState.Doubtful);
        UnderWay(SimState.Doubtful)
            .Ignore(SimTrigger.OrderUnclear)
            .Permit(SimTrigger.OrderAccepted, SimState.Confirming);
    }

    /// <summary>No order is under way: the account's own words decide.</summary>
    private void Settled(SimState state)
    {
        var sentence = _machine.Configure(state);
        Leads(SimTrigger.FoundValid, SimState.Active);
        Leads(SimTrigger.FoundNearEnd, SimState.Expiring);
        Leads(SimTrigger.FoundEnded, SimState.Expired);
        Leads(SimTrigger.FoundBeyondGrace, SimState.Closed);
        Leads(SimTrigger.FoundBlocked, SimState.Blocked);
        sentence.Permit(SimTrigger.OrderLeft, SimState.Renewing);
        sentence.Permit(SimTrigger.OrderAccepted, SimState.Confirming);

        void Leads(SimTrigger trigger, SimState to)
        {
            if (to == state) sentence.Ignore(trigger);
            else sentence.Permit(trigger, to);
        }
    }

    /// <summary>An order is under way: only its outcome moves the SIM; what is read meanwhile is evidence.</summary>
    private StateMachine<SimState, SimTrigger>.StateConfiguration UnderWay(SimState state) => _machine.Configure(state)
        .Permit(SimTrigger.OrderProven, SimState.Active)
        .Permit(SimTrigger.OrderFailed, SimState.Expiring)
        .Ignore(SimTrigger.FoundValid)
        .Ignore(SimTrigger.FoundNearEnd)
        .Ignore(SimTrigger.FoundEnded)
        .Ignore(SimTrigger.FoundBeyondGrace)
        .Ignore(SimTrigger.FoundBlocked);
}
