using Stateless.Reflection;

namespace Stateless.Behaviours;

/// <summary>Leads into a state that is chosen when the trigger is fired.</summary>
internal sealed class Dynamic<TState, TTrigger>(TTrigger trigger, Func<object[], TState> choose, Guard guard, InvocationInfo selector, DynamicStateInfos? possible)
    : Leap<TState, TTrigger>(trigger, guard)
    where TState : notnull
    where TTrigger : notnull
{
    public DynamicTransitionInfo Info { get; } = new(new TriggerInfo(trigger), guard.Methods, selector, possible);

    public override TState DestinationFor(object[] arguments) => choose(arguments);
}
