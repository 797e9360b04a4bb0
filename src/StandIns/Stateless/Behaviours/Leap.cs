namespace Stateless.Behaviours;

/// <summary>Leads into another state.</summary>
internal abstract class Leap<TState, TTrigger>(TTrigger trigger, Guard guard) : Behaviour<TState, TTrigger>(trigger, guard)
    where TState : notnull
    where TTrigger : notnull
{
    public abstract TState DestinationFor(object[] arguments);
}
