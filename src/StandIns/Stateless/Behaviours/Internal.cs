namespace Stateless.Behaviours;

/// <summary>Does something without leaving the state.</summary>
internal sealed class Internal<TState, TTrigger>(TTrigger trigger, Action<StateMachine<TState, TTrigger>.Transition, object[]> act, Guard guard)
    : Behaviour<TState, TTrigger>(trigger, guard)
    where TState : notnull
    where TTrigger : notnull
{
    public void Act(StateMachine<TState, TTrigger>.Transition transition, object[] arguments) => act(transition, arguments);
}
