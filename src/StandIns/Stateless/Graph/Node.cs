using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>One state as it is drawn, with the states inside it.</summary>
internal sealed record Node(string Name, IReadOnlyList<string> Entries, IReadOnlyList<string> Exits, IReadOnlyList<Node> Inner, bool Nested)
{
    public bool IsCluster => Inner.Count > 0;

    /// <summary>An action for one trigger only is written at that trigger's arrow, not in the box.</summary>
    public static Node Of(StateInfo state) => new(
        state.ToString(),
        [.. state.EntryActions.Where(action => action.FromTrigger is null).Select(action => action.Method.Description)],
        [.. state.ExitActions.Select(action => action.Description)],
        [.. state.Substates.Select(Of)],
        state.Superstate is not null);

    public IEnumerable<Node> SelfAndInner() => Inner.SelectMany(node => node.SelfAndInner()).Prepend(this);
}
