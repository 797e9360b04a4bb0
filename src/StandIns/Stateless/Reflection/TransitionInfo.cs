namespace Stateless.Reflection;

/// <summary>What a trigger may do in a state, under which guards.</summary>
public abstract class TransitionInfo
{
    private protected TransitionInfo(TriggerInfo trigger, IEnumerable<InvocationInfo> guards) =>
        (Trigger, GuardConditionsMethodDescriptions) = (trigger, [.. guards]);

    public TriggerInfo Trigger { get; }
    public IEnumerable<InvocationInfo> GuardConditionsMethodDescriptions { get; }
}
