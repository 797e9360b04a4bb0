namespace Stateless.Behaviours;

/// <summary>Accepts the trigger and does nothing.</summary>
internal sealed class Ignored<TState, TTrigger>(TTrigger trigger, Guard guard) : Behaviour<TState, TTrigger>(trigger, guard)
    where TState : notnull
    where TTrigger : notnull;
