using Stateless.Behaviours;
using Stateless.Reflection;

namespace Stateless;

/// <summary>Everything that was configured for one state.</summary>
internal sealed class StateRepresentation<TState, TTrigger>(TState state)
    where TState : notnull
    where TTrigger : notnull
{
    public TState State => state;
    public OrderedDictionary<TTrigger, List<Behaviour<TState, TTrigger>>> Behaviours { get; } = [];
    public List<EntryAction<TState, TTrigger>> EntryActions { get; } = [];
    public List<(Action<StateMachine<TState, TTrigger>.Transition> Act, InvocationInfo Method)> ExitActions { get; } = [];
    public List<StateRepresentation<TState, TTrigger>> Substates { get; } = [];
    public StateRepresentation<TState, TTrigger>? Superstate { get; set; }
    public StateRepresentation<TState, TTrigger>? InitialTransition { get; set; }

    public void Add(Behaviour<TState, TTrigger> behaviour)
    {
        if (!Behaviours.TryGetValue(behaviour.Trigger, out var known)) Behaviours[behaviour.Trigger] = known = [];
        known.Add(behaviour);
    }

    /// <summary>The state itself or a state within it.</summary>
    public bool Includes(TState other) => EqualityComparer<TState>.Default.Equals(state, other) || Substates.Exists(substate => substate.Includes(other));

    /// <summary>The state itself or a state around it.</summary>
    public bool IsIncludedIn(TState other) => EqualityComparer<TState>.Default.Equals(state, other) || Superstate?.IsIncludedIn(other) == true;

    public Handler<TState, TTrigger> Find(TTrigger trigger, object[] arguments)
    {
        var here = FindHere(trigger, arguments);
        if (here.Found || Superstate is null) return here;
        var above = Superstate.Find(trigger, arguments);
        return above.Found || above.Unmet.Count > 0 ? above : here;
    }

    public IEnumerable<TTrigger> Permitted(object[] arguments)
    {
        var here = Behaviours.Where(entry => entry.Value.Exists(behaviour => behaviour.Guard.IsMet(arguments))).Select(entry => entry.Key);
        return Superstate is null ? here : here.Union(Superstate.Permitted(arguments));
    }

    public void Enter(StateMachine<TState, TTrigger>.Transition transition)
    {
        if (transition.IsReentry) RunEntryActions(transition);
        else if (!Includes(transition.Source))
        {
            if (!transition.IsInitial) Superstate?.Enter(transition);
            RunEntryActions(transition);
        }
    }

    public void Exit(StateMachine<TState, TTrigger>.Transition transition)
    {
        if (!transition.IsReentry && Includes(transition.Destination)) return;
        foreach (var action in ExitActions) action.Act(transition);
        if (transition.IsReentry || Superstate is null || EqualityComparer<TState>.Default.Equals(Superstate.State, transition.Destination)) return;
        Superstate.Exit(transition);
    }

    private Handler<TState, TTrigger> FindHere(TTrigger trigger, object[] arguments)
    {
        if (!Behaviours.TryGetValue(trigger, out var possible)) return new(null, []);
        if (possible is [var only] && only.Guard.IsMet(arguments)) return new(only, []);
        var judged = possible.Select(behaviour => (Behaviour: behaviour, Unmet: behaviour.Guard.Unmet(arguments))).ToList();
        var met = judged.Where(pair => pair.Unmet.Count == 0).ToList();
        if (met.Count > 1) throw new InvalidOperationException($"Several transitions are permitted from state '{state}' for trigger '{trigger}'; their guards must exclude each other.");
        return met.Count == 1
            ? new(met[0].Behaviour, [])
            : new(null, [.. judged.SelectMany(pair => pair.Unmet).Distinct()]);
    }

    private void RunEntryActions(StateMachine<TState, TTrigger>.Transition transition)
    {
        foreach (var action in EntryActions)
            if (action.AppliesTo(transition.Trigger)) action.Act(transition);
    }
}
