namespace Stateless.Graph;

/// <summary>One arrow: where from, where to, and its label of trigger, actions and guards.</summary>
internal sealed record Edge(string From, string To, string Trigger, IReadOnlyList<string> Actions, IReadOnlyList<string> Guards)
{
    public string Label =>
        Trigger
        + (Actions.Count > 0 ? $" / {string.Join(", ", Actions)}" : "")
        + string.Concat(Guards.Select(guard => $" [{guard}]"));
}
