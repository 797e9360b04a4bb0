using Stateless.Reflection;

namespace Stateless;

/// <summary>An action on entering a state, for every trigger or for one.</summary>
internal sealed class EntryAction<TState, TTrigger>(
    Action<StateMachine<TState, TTrigger>.Transition> act, InvocationInfo method, bool fromOneTrigger, TTrigger? trigger)
    where TState : notnull
    where TTrigger : notnull
{
    public Action<StateMachine<TState, TTrigger>.Transition> Act => act;

    public ActionInfo Info { get; } = new(method, fromOneTrigger ? trigger?.ToString() : null);

    public bool AppliesTo(TTrigger fired) => !fromOneTrigger || EqualityComparer<TTrigger>.Default.Equals(trigger, fired);
}
