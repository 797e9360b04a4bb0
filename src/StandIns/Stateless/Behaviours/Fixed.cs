namespace Stateless.Behaviours;

/// <summary>Leads into a state that is known beforehand.</summary>
internal sealed class Fixed<TState, TTrigger>(TTrigger trigger, TState destination, Guard guard) : Leap<TState, TTrigger>(trigger, guard)
    where TState : notnull
    where TTrigger : notnull
{
    public TState Destination => destination;

    public override TState DestinationFor(object[] arguments) => destination;
}
