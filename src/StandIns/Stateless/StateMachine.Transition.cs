namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>One step: from where, to where, by which trigger.</summary>
    public class Transition
    {
        public Transition(TState source, TState destination, TTrigger trigger, object[]? parameters = null)
            : this(source, destination, trigger, parameters ?? [], isInitial: false) { }

        internal Transition(TState source, TState destination, TTrigger trigger, object[] parameters, bool isInitial) =>
            (Source, Destination, Trigger, Parameters, IsInitial) = (source, destination, trigger, parameters, isInitial);

        public TState Source { get; }
        public TState Destination { get; }
        public TTrigger Trigger { get; }
        public object[] Parameters { get; }
        public bool IsReentry => EqualityComparer<TState>.Default.Equals(Source, Destination);
        internal bool IsInitial { get; }
    }
}
