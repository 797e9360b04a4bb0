namespace Stateless.Graph;

/// <summary>The fork of a dynamic transition.</summary>
internal sealed record Decision(string Name, string Selector);
