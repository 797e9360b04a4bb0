namespace Stateless.Reflection;

/// <summary>A transition whose destination is known.</summary>
public class FixedTransitionInfo : TransitionInfo
{
    internal FixedTransitionInfo(TriggerInfo trigger, IEnumerable<InvocationInfo> guards, StateInfo destination, bool isInternal)
        : base(trigger, guards) => (DestinationState, IsInternalTransition) = (destination, isInternal);

    public StateInfo DestinationState { get; }
    public bool IsInternalTransition { get; }
}
