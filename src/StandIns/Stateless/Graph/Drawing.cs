using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>The machine as nodes and arrows, before any language of diagrams: clusters first, then single states.</summary>
internal sealed class Drawing
{
    private readonly List<Decision> decisions = [];
    private readonly List<Edge> edges = [];

    public Drawing(StateMachineInfo machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        Initial = machine.InitialState.ToString();
        List<Node> tops = [.. machine.States.Where(state => state.Superstate is null).Select(Node.Of)];
        Nodes = [.. tops.Where(node => node.IsCluster).SelectMany(node => node.SelfAndInner()), .. tops.Where(node => !node.IsCluster)];
        foreach (var state in machine.States) Leave(state);
    }

    public string Initial { get; }
    public IReadOnlyList<Node> Nodes { get; }
    public IReadOnlyList<Decision> Decisions => decisions;
    public IReadOnlyList<Edge> Edges => edges;

    private void Leave(StateInfo state)
    {
        var from = state.ToString();
        foreach (var transition in state.FixedTransitions)
            Draw(from, transition.DestinationState.ToString(), transition, ActionsOf(state, transition));
        foreach (var transition in state.DynamicTransitions) Fork(from, transition);
        foreach (var transition in state.IgnoredTriggers) Draw(from, from, transition, []);
    }

    private static List<string> ActionsOf(StateInfo state, FixedTransitionInfo transition)
    {
        if (transition.IsInternalTransition) return [];
        // An arrow back to the same state says which actions it sets off, since a stay would set off none.
        if (ReferenceEquals(transition.DestinationState, state))
            return [.. state.EntryActions.Where(action => action.FromTrigger is null).Select(action => action.Method.Description)];
        return OnlyFor(transition.DestinationState, transition.Trigger);
    }

    private static List<string> OnlyFor(StateInfo destination, TriggerInfo trigger) =>
        [.. destination.EntryActions.Where(action => action.FromTrigger == trigger.ToString()).Select(action => action.Method.Description)];

    private void Fork(string from, DynamicTransitionInfo transition)
    {
        var decision = new Decision($"Decision{decisions.Count + 1}", transition.DestinationStateSelectorDescription.Description);
        decisions.Add(decision);
        Draw(from, decision.Name, transition, []);
        foreach (var possible in transition.PossibleDestinationStates ?? [])
            if (Nodes.Any(node => node.Name == possible.DestinationState))
                edges.Add(new Edge(decision.Name, possible.DestinationState, transition.Trigger.ToString(), [], [possible.Criterion]));
    }

    private void Draw(string from, string to, TransitionInfo transition, IReadOnlyList<string> actions) =>
        edges.Add(new Edge(from, to, transition.Trigger.ToString(), actions,
            [.. transition.GuardConditionsMethodDescriptions.Select(guard => guard.Description)]));
}
