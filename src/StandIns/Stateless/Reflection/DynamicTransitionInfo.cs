namespace Stateless.Reflection;

/// <summary>A transition whose destination is chosen at run time.</summary>
public class DynamicTransitionInfo : TransitionInfo
{
    internal DynamicTransitionInfo(TriggerInfo trigger, IEnumerable<InvocationInfo> guards, InvocationInfo selector, DynamicStateInfos? possible)
        : base(trigger, guards) => (DestinationStateSelectorDescription, PossibleDestinationStates) = (selector, possible);

    public InvocationInfo DestinationStateSelectorDescription { get; }
    public DynamicStateInfos? PossibleDestinationStates { get; }
}
