namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>A trigger that carries arguments.</summary>
    public abstract class TriggerWithParameters(TTrigger underlyingTrigger, params Type[] argumentTypes)
    {
        public TTrigger Trigger { get; } = underlyingTrigger;
        public IEnumerable<Type> ArgumentTypes { get; } = argumentTypes;

        /// <summary>Throws when the arguments are not those that the trigger was declared with.</summary>
        public void ValidateParameters(object[] args)
        {
            ArgumentNullException.ThrowIfNull(args);
            if (args.Length > argumentTypes.Length)
                throw new ArgumentException($"Trigger '{Trigger}' takes {argumentTypes.Length} arguments, not {args.Length}.", nameof(args));
            for (var i = 0; i < args.Length; i++)
                if (args[i] is { } value && !argumentTypes[i].IsInstanceOfType(value))
                    throw new ArgumentException($"Trigger '{Trigger}' takes a {argumentTypes[i].Name}, not a {value.GetType().Name}.", nameof(args));
        }
    }
}
