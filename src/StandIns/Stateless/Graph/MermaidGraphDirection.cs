namespace Stateless.Graph;

/// <summary>Where a Mermaid diagram grows to.</summary>
public enum MermaidGraphDirection
{
    TopToBottom,
    BottomToTop,
    LeftToRight,
    RightToLeft,
}
