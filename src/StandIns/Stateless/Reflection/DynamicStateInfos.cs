namespace Stateless.Reflection;

/// <summary>The possible destinations of a dynamic transition.</summary>
public class DynamicStateInfos : List<DynamicStateInfo>
{
    public void Add(string destinationState, string criterion) => Add(new DynamicStateInfo(destinationState, criterion));

    public void Add<TState>(TState destinationState, string criterion) where TState : notnull =>
        Add(new DynamicStateInfo(destinationState.ToString() ?? "", criterion));
}
