using System.Text;
using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Draws a machine in the DOT language of Graphviz.</summary>
public static class UmlDotGraph
{
    public static string Format(StateMachineInfo machineInfo)
    {
        var drawing = new Drawing(machineInfo);
        var text = new StringBuilder("digraph {\ncompound=true;\nnode [shape=Mrecord]\nrankdir=\"LR\"\n");
        foreach (var node in drawing.Nodes)
            if (node.IsCluster) Cluster(text, node);
        foreach (var node in drawing.Nodes)
            if (node is { IsCluster: false, Nested: false }) Box(text, node);
        foreach (var decision in drawing.Decisions)
            text.Append($"\"{decision.Name}\" [shape = \"diamond\", label = \"{Escape(decision.Selector)}\"];\n");
        foreach (var edge in drawing.Edges)
            text.Append($"\n\"{Escape(edge.From)}\" -> \"{Escape(edge.To)}\" [style=\"solid\", label=\"{Escape(edge.Label)}\"];");
        text.Append($"\n init [label=\"\", shape=point];\n init -> \"{Escape(drawing.Initial)}\"[style = \"solid\"]\n}}");
        return text.Replace("\n", Environment.NewLine).ToString();
    }

    private static void Cluster(StringBuilder text, Node node)
    {
        var actions = string.Concat(Actions(node).Select(action => $"\\n{action}"));
        var label = Escape(node.Name) + (actions.Length > 0 ? $"\\n----------{actions}" : "");
        text.Append($"\nsubgraph \"cluster{Escape(node.Name)}\"\n\t{{\n\tlabel = \"{label}\"\n");
        foreach (var inner in node.Inner) Box(text, inner);
        text.Append("}\n");
    }

    private static void Box(StringBuilder text, Node node)
    {
        var actions = string.Join("\\n", Actions(node));
        text.Append($"\"{Escape(node.Name)}\" [label=\"{Escape(node.Name)}{(actions.Length > 0 ? $"|{actions}" : "")}\"];\n");
    }

    private static IEnumerable<string> Actions(Node node) =>
        node.Entries.Select(entry => $"entry / {Escape(entry)}").Concat(node.Exits.Select(exit => $"exit / {Escape(exit)}"));

    private static string Escape(string label) => label.Replace("\\", "\\\\").Replace("\"", "\\\"");
}
