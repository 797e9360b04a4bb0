namespace Stateless.Behaviours;

/// <summary>What one trigger does in one state, as long as its guard is met.</summary>
internal abstract class Behaviour<TState, TTrigger>(TTrigger trigger, Guard guard)
    where TState : notnull
    where TTrigger : notnull
{
    public TTrigger Trigger => trigger;
    public Guard Guard => guard;
}
