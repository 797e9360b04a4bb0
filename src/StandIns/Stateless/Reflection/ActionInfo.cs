namespace Stateless.Reflection;

/// <summary>An entry action; <see cref="FromTrigger"/> is null when it runs for every trigger.</summary>
public class ActionInfo
{
    internal ActionInfo(InvocationInfo method, string? fromTrigger) => (Method, FromTrigger) = (method, fromTrigger);

    public InvocationInfo Method { get; }
    public string? FromTrigger { get; }
}
