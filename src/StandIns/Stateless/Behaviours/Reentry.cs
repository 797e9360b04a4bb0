namespace Stateless.Behaviours;

/// <summary>Leaves the state and enters it again.</summary>
internal sealed class Reentry<TState, TTrigger>(TTrigger trigger, TState destination, Guard guard) : Behaviour<TState, TTrigger>(trigger, guard)
    where TState : notnull
    where TTrigger : notnull
{
    public TState Destination => destination;
}
