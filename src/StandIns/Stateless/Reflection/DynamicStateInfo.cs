namespace Stateless.Reflection;

/// <summary>One possible destination of a dynamic transition, and when it is chosen.</summary>
public class DynamicStateInfo(string destinationState, string criterion)
{
    public string DestinationState { get; set; } = destinationState;
    public string Criterion { get; set; } = criterion;
}
