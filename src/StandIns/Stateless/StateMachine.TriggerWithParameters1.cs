namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>A trigger that carries one argument.</summary>
    public class TriggerWithParameters<TArg0>(TTrigger underlyingTrigger) : TriggerWithParameters(underlyingTrigger, typeof(TArg0));
}
