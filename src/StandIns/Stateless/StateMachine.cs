using Stateless.Reflection;

namespace Stateless;

/// <summary>Moves between states by triggers, as configured sentence by sentence. Not for several threads at once.</summary>
public partial class StateMachine<TState, TTrigger>
    where TState : notnull
    where TTrigger : notnull
{
    private readonly OrderedDictionary<TState, StateRepresentation<TState, TTrigger>> states = [];
    private readonly Dictionary<TTrigger, TriggerWithParameters> parameters = [];
    private readonly Queue<(TTrigger Trigger, object[] Arguments)> waiting = new();
    private readonly Func<TState> read;
    private readonly Action<TState> write;
    private readonly TState initial;
    private readonly FiringMode mode;
    private Action<TState, TTrigger, ICollection<string>> unhandled = Refuse;
    private Action<Transition>? transitioned, completed;
    private bool firing;

    public StateMachine(TState initialState) : this(initialState, FiringMode.Queued) { }

    public StateMachine(TState initialState, FiringMode firingMode)
    {
        var state = initialState;
        (read, write, initial, mode) = (() => state, value => state = value, initialState, firingMode);
    }

    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator) : this(stateAccessor, stateMutator, FiringMode.Queued) { }

    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator, FiringMode firingMode)
    {
        ArgumentNullException.ThrowIfNull(stateAccessor);
        ArgumentNullException.ThrowIfNull(stateMutator);
        (read, write, initial, mode) = (stateAccessor, stateMutator, stateAccessor(), firingMode);
    }

    public TState State => read();

    /// <summary>Here for the sake of the sources: every action runs synchronously where it was fired.</summary>
    public bool RetainSynchronizationContext { get; set; }

    [Obsolete("The real library wants the asynchronous form: ask CanFire for one trigger.")]
    public IEnumerable<TTrigger> PermittedTriggers => Current.Permitted([]);

    private StateRepresentation<TState, TTrigger> Current => Representation(State);

    [Obsolete("The real library wants the asynchronous form: ask CanFire for one trigger.")]
    public IEnumerable<TTrigger> GetPermittedTriggers(params object[] args) => Current.Permitted(args);

    public StateConfiguration Configure(TState state) => new(this, Representation(state));

    public TriggerWithParameters<TArg0> SetTriggerParameters<TArg0>(TTrigger trigger)
    {
        var result = new TriggerWithParameters<TArg0>(trigger);
        if (!parameters.TryAdd(trigger, result))
            throw new InvalidOperationException($"The parameters of trigger '{trigger}' are set already.");
        return result;
    }

    public void Fire(TTrigger trigger) => Accept(trigger, []);

    public void Fire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        Accept(trigger.Trigger, [arg0!]);
    }

    public bool CanFire(TTrigger trigger) => Current.Find(trigger, []).Found;

    public bool CanFire(TTrigger trigger, out ICollection<string> unmetGuards)
    {
        var handler = Current.Find(trigger, []);
        unmetGuards = handler.Unmet;
        return handler.Found;
    }

    public bool CanFire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return Current.Find(trigger.Trigger, [arg0!]).Found;
    }

    public bool IsInState(TState state) => Current.IsIncludedIn(state);

    public void OnTransitioned(Action<Transition> onTransitionAction)
    {
        ArgumentNullException.ThrowIfNull(onTransitionAction);
        transitioned += onTransitionAction;
    }

    public void OnTransitionCompleted(Action<Transition> onTransitionAction)
    {
        ArgumentNullException.ThrowIfNull(onTransitionAction);
        completed += onTransitionAction;
    }

    public void OnUnhandledTrigger(Action<TState, TTrigger> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        unhandled = (state, trigger, _) => unhandledTriggerAction(state, trigger);
    }

    public void OnUnhandledTrigger(Action<TState, TTrigger, ICollection<string>> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        unhandled = unhandledTriggerAction;
    }

    public StateMachineInfo GetInfo() => Describe.Machine(states, initial);

    public override string ToString() =>
        $"StateMachine {{ State = {State}, PermittedTriggers = {{ {string.Join(", ", Current.Permitted([]))} }}}}";

    internal StateRepresentation<TState, TTrigger> Representation(TState state)
    {
        if (states.TryGetValue(state, out var known)) return known;
        return states[state] = new StateRepresentation<TState, TTrigger>(state);
    }

    private static void Refuse(TState state, TTrigger trigger, ICollection<string> unmet) =>
        throw new InvalidOperationException(unmet.Count == 0
            ? $"Trigger '{trigger}' has no transition from state '{state}'."
            : $"Trigger '{trigger}' is stopped in state '{state}' by its guards: {string.Join(", ", unmet)}.");
}
