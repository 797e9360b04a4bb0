namespace Stateless.Reflection;

/// <summary>A whole machine as data, for graphs and tests.</summary>
public class StateMachineInfo
{
    internal StateMachineInfo(IEnumerable<StateInfo> states, Type stateType, Type triggerType, StateInfo initialState) =>
        (States, StateType, TriggerType, InitialState) = (states, stateType, triggerType, initialState);

    public StateInfo InitialState { get; }
    public IEnumerable<StateInfo> States { get; }
    public Type StateType { get; }
    public Type TriggerType { get; }
}
