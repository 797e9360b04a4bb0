using System.Diagnostics;

namespace Stateless.Reflection;

/// <summary>Names a guard or an action for people.</summary>
public class InvocationInfo
{
    internal InvocationInfo(string description) => Description = description;

    /// <summary>What a nameless function is called in a graph.</summary>
    public static string DefaultFunctionDescription { get; set; } = "Function";

    public string Description { get; }

    public override string ToString() => Description;

    internal static InvocationInfo Create(Delegate method, string? description) => new(description ?? NameOf(method));

    private static string NameOf(Delegate method) =>
        DiagnosticMethodInfo.Create(method)?.Name is { Length: > 0 } name && !name.Contains('<') ? name : DefaultFunctionDescription;
}
