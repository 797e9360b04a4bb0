using System.Text;
using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Draws a machine in the Mermaid language, which code hosts show as a picture.</summary>
public static class MermaidGraph
{
    public static string Format(StateMachineInfo machineInfo, MermaidGraphDirection? direction = null)
    {
        var drawing = new Drawing(machineInfo);
        var aliases = Aliases(drawing.Nodes);
        string Alias(string name) => aliases.GetValueOrDefault(name, name);

        var text = new StringBuilder("stateDiagram-v2");
        if (direction is { } wanted) text.Append($"\n\tdirection {Code(wanted)}");
        foreach (var node in drawing.Nodes)
            if (Alias(node.Name) != node.Name) text.Append($"\n\t{Alias(node.Name)} : {node.Name}");
        foreach (var node in drawing.Nodes.Where(node => node.IsCluster))
            text.Append($"\n\tstate {Alias(node.Name)} {{{string.Concat(node.Inner.Select(inner => $"\n\t\t{Alias(inner.Name)}"))}\n\t}}");
        foreach (var decision in drawing.Decisions) text.Append($"\n\tstate {decision.Name} <<choice>>");
        foreach (var edge in drawing.Edges) text.Append($"\n\t{Alias(edge.From)} --> {Alias(edge.To)} : {edge.Label}");
        text.Append($"\n[*] --> {Alias(drawing.Initial)}");
        return text.Replace("\n", Environment.NewLine).ToString();
    }

    /// <summary>Mermaid stumbles over blanks, colons and dashes in names; what is left of two names must still differ.</summary>
    private static Dictionary<string, string> Aliases(IReadOnlyList<Node> nodes)
    {
        var aliases = new Dictionary<string, string>();
        var taken = nodes.Select(node => node.Name).ToHashSet();
        foreach (var name in nodes.Select(node => node.Name))
        {
            var plain = string.Concat(name.Where(letter => !char.IsWhiteSpace(letter) && letter is not (':' or '-')));
            if (plain == name) continue;
            var alias = plain;
            for (var count = 1; !taken.Add(alias); count++) alias = $"{plain}_{count}";
            aliases[name] = alias;
        }
        return aliases;
    }

    private static string Code(MermaidGraphDirection direction) => direction switch
    {
        MermaidGraphDirection.TopToBottom => "TB",
        MermaidGraphDirection.BottomToTop => "BT",
        MermaidGraphDirection.LeftToRight => "LR",
        MermaidGraphDirection.RightToLeft => "RL",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "Unknown direction."),
    };
}
