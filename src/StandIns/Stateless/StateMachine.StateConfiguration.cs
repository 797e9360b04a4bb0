using Stateless.Behaviours;
using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>The sentences about one state: what it permits, ignores, and does on the way in and out.</summary>
    public class StateConfiguration
    {
        private readonly StateRepresentation<TState, TTrigger> state;

        internal StateConfiguration(StateMachine<TState, TTrigger> machine, StateRepresentation<TState, TTrigger> state) =>
            (Machine, this.state) = (machine, state);

        public TState State => state.State;
        public StateMachine<TState, TTrigger> Machine { get; }

        public StateConfiguration Permit(TTrigger trigger, TState destinationState) => Leave(trigger, destinationState, Guard.None);

        public StateConfiguration PermitIf(TTrigger trigger, TState destinationState, Func<bool> guard, string? guardDescription = null) =>
            Leave(trigger, destinationState, Guard.Of(guard, guardDescription));

        public StateConfiguration PermitIf(TTrigger trigger, TState destinationState, params Tuple<Func<bool>, string>[] guards) =>
            Leave(trigger, destinationState, Guard.Of(guards));

        public StateConfiguration PermitIf<TArg0>(TriggerWithParameters<TArg0> trigger, TState destinationState, Func<TArg0, bool> guard, string? guardDescription = null) =>
            Leave(Plain(trigger), destinationState, Guard.Of(guard, guardDescription));

        public StateConfiguration PermitReentry(TTrigger trigger) => Add(new Reentry<TState, TTrigger>(trigger, State, Guard.None));

        public StateConfiguration PermitReentryIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            Add(new Reentry<TState, TTrigger>(trigger, State, Guard.Of(guard, guardDescription)));

        public StateConfiguration PermitReentryIf<TArg0>(TriggerWithParameters<TArg0> trigger, Func<TArg0, bool> guard, string? guardDescription = null) =>
            Add(new Reentry<TState, TTrigger>(Plain(trigger), State, Guard.Of(guard, guardDescription)));

        public StateConfiguration PermitDynamic(
            TTrigger trigger, Func<TState> destinationStateSelector,
            string? destinationStateSelectorDescription = null, DynamicStateInfos? possibleDestinationStates = null) =>
            Choose(trigger, destinationStateSelector, destinationStateSelectorDescription, Guard.None, possibleDestinationStates);

        public StateConfiguration PermitDynamic<TArg0>(
            TriggerWithParameters<TArg0> trigger, Func<TArg0, TState> destinationStateSelector,
            string? destinationStateSelectorDescription = null, DynamicStateInfos? possibleDestinationStates = null) =>
            Choose(trigger, destinationStateSelector, destinationStateSelectorDescription, Guard.None, possibleDestinationStates);

        public StateConfiguration PermitDynamicIf(
            TTrigger trigger, Func<TState> destinationStateSelector, Func<bool> guard,
            string? guardDescription = null, DynamicStateInfos? possibleDestinationStates = null) =>
            Choose(trigger, destinationStateSelector, null, Guard.Of(guard, guardDescription), possibleDestinationStates);

        public StateConfiguration PermitDynamicIf(
            TTrigger trigger, Func<TState> destinationStateSelector, string? destinationStateSelectorDescription, Func<bool> guard,
            string? guardDescription = null, DynamicStateInfos? possibleDestinationStates = null) =>
            Choose(trigger, destinationStateSelector, destinationStateSelectorDescription, Guard.Of(guard, guardDescription), possibleDestinationStates);

        public StateConfiguration PermitDynamicIf<TArg0>(
            TriggerWithParameters<TArg0> trigger, Func<TArg0, TState> destinationStateSelector, Func<TArg0, bool> guard,
            string? guardDescription = null, DynamicStateInfos? possibleDestinationStates = null) =>
            Choose(trigger, destinationStateSelector, null, Guard.Of(guard, guardDescription), possibleDestinationStates);

        public StateConfiguration Ignore(TTrigger trigger) => Add(new Ignored<TState, TTrigger>(trigger, Guard.None));

        public StateConfiguration IgnoreIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            Add(new Ignored<TState, TTrigger>(trigger, Guard.Of(guard, guardDescription)));

        public StateConfiguration IgnoreIf<TArg0>(TriggerWithParameters<TArg0> trigger, Func<TArg0, bool> guard, string? guardDescription = null) =>
            Add(new Ignored<TState, TTrigger>(Plain(trigger), Guard.Of(guard, guardDescription)));

        public StateConfiguration InternalTransition(TTrigger trigger, Action internalAction) => InternalTransitionIf(trigger, _ => true, internalAction);

        public StateConfiguration InternalTransition(TTrigger trigger, Action<Transition> entryAction) => InternalTransitionIf(trigger, () => true, entryAction);

        public StateConfiguration InternalTransition<TArg0>(TriggerWithParameters<TArg0> trigger, Action<TArg0, Transition> internalAction) =>
            InternalTransitionIf(trigger, _ => true, internalAction);

        public StateConfiguration InternalTransitionIf(TTrigger trigger, Func<bool> guard, Action entryAction, string? guardDescription = null) =>
            Stay(trigger, Guard.Of(guard, guardDescription), entryAction, (_, _) => entryAction());

        public StateConfiguration InternalTransitionIf(TTrigger trigger, Func<bool> guard, Action<Transition> entryAction, string? guardDescription = null) =>
            Stay(trigger, Guard.Of(guard, guardDescription), entryAction, (transition, _) => entryAction(transition));

        public StateConfiguration InternalTransitionIf(TTrigger trigger, Func<object[], bool> guard, Action internalAction, string? guardDescription = null) =>
            Stay(trigger, Guard.Of(guard, guardDescription), internalAction, (_, _) => internalAction());

        public StateConfiguration InternalTransitionIf(TTrigger trigger, Func<object[], bool> guard, Action<Transition> internalAction, string? guardDescription = null) =>
            Stay(trigger, Guard.Of(guard, guardDescription), internalAction, (transition, _) => internalAction(transition));

        public StateConfiguration InternalTransitionIf<TArg0>(
            TriggerWithParameters<TArg0> trigger, Func<TArg0, bool> guard, Action<TArg0, Transition> internalAction, string? guardDescription = null) =>
            Stay(Plain(trigger), Guard.Of(guard, guardDescription), internalAction,
                (transition, arguments) => internalAction(Arguments.First<TArg0>(arguments), transition));

        public StateConfiguration OnEntry(Action entryAction, string? entryActionDescription = null) =>
            Enter(entryAction, entryActionDescription, _ => entryAction());

        public StateConfiguration OnEntry(Action<Transition> entryAction, string? entryActionDescription = null) =>
            Enter(entryAction, entryActionDescription, entryAction);

        public StateConfiguration OnEntryFrom(TTrigger trigger, Action entryAction, string? entryActionDescription = null) =>
            EnterFrom(trigger, entryAction, entryActionDescription, _ => entryAction());

        public StateConfiguration OnEntryFrom(TTrigger trigger, Action<Transition> entryAction, string? entryActionDescription = null) =>
            EnterFrom(trigger, entryAction, entryActionDescription, entryAction);

        public StateConfiguration OnEntryFrom<TArg0>(TriggerWithParameters<TArg0> trigger, Action<TArg0> entryAction, string? entryActionDescription = null) =>
            EnterFrom(Plain(trigger), entryAction, entryActionDescription, transition => entryAction(Arguments.First<TArg0>(transition.Parameters)));

        public StateConfiguration OnEntryFrom<TArg0>(TriggerWithParameters<TArg0> trigger, Action<TArg0, Transition> entryAction, string? entryActionDescription = null) =>
            EnterFrom(Plain(trigger), entryAction, entryActionDescription, transition => entryAction(Arguments.First<TArg0>(transition.Parameters), transition));

        public StateConfiguration OnExit(Action exitAction, string? exitActionDescription = null) =>
            Exit(exitAction, exitActionDescription, _ => exitAction());

        public StateConfiguration OnExit(Action<Transition> exitAction, string? exitActionDescription = null) =>
            Exit(exitAction, exitActionDescription, exitAction);

        public StateConfiguration SubstateOf(TState superstate)
        {
            var above = Machine.Representation(superstate);
            for (var ancestor = above; ancestor is not null; ancestor = ancestor.Superstate)
                if (ReferenceEquals(ancestor, state))
                    throw new ArgumentException($"'{State}' would stand inside itself.", nameof(superstate));
            state.Superstate = above;
            above.Substates.Add(state);
            return this;
        }

        public StateConfiguration InitialTransition(TState targetState)
        {
            if (state.InitialTransition is not null) throw new InvalidOperationException($"'{State}' has an initial transition already.");
            if (EqualityComparer<TState>.Default.Equals(targetState, State)) throw new ArgumentException($"The initial transition of '{State}' leads to itself.", nameof(targetState));
            state.InitialTransition = Machine.Representation(targetState);
            return this;
        }

        private static TTrigger Plain(TriggerWithParameters trigger)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return trigger.Trigger;
        }

        private StateConfiguration Leave(TTrigger trigger, TState destination, Guard guard)
        {
            if (EqualityComparer<TState>.Default.Equals(destination, State))
                throw new ArgumentException($"'{trigger}' leads from '{State}' to itself: say Ignore, PermitReentry or InternalTransition.", nameof(destination));
            return Add(new Fixed<TState, TTrigger>(trigger, destination, guard));
        }

        private StateConfiguration Choose(TTrigger trigger, Func<TState> selector, string? description, Guard guard, DynamicStateInfos? possible)
        {
            ArgumentNullException.ThrowIfNull(selector);
            return Add(new Dynamic<TState, TTrigger>(trigger, _ => selector(), guard, InvocationInfo.Create(selector, description), possible));
        }

        private StateConfiguration Choose<TArg0>(
            TriggerWithParameters<TArg0> trigger, Func<TArg0, TState> selector, string? description, Guard guard, DynamicStateInfos? possible)
        {
            ArgumentNullException.ThrowIfNull(selector);
            return Add(new Dynamic<TState, TTrigger>(
                Plain(trigger), arguments => selector(Arguments.First<TArg0>(arguments)), guard, InvocationInfo.Create(selector, description), possible));
        }

        private StateConfiguration Stay(TTrigger trigger, Guard guard, Delegate action, Action<Transition, object[]> act)
        {
            ArgumentNullException.ThrowIfNull(action);
            return Add(new Internal<TState, TTrigger>(trigger, act, guard));
        }

        private StateConfiguration Enter(Delegate action, string? description, Action<Transition> act)
        {
            ArgumentNullException.ThrowIfNull(action);
            state.EntryActions.Add(new(act, InvocationInfo.Create(action, description), fromOneTrigger: false, default));
            return this;
        }

        private StateConfiguration EnterFrom(TTrigger trigger, Delegate action, string? description, Action<Transition> act)
        {
            ArgumentNullException.ThrowIfNull(action);
            state.EntryActions.Add(new(act, InvocationInfo.Create(action, description), fromOneTrigger: true, trigger));
            return this;
        }

        private StateConfiguration Exit(Delegate action, string? description, Action<Transition> act)
        {
            ArgumentNullException.ThrowIfNull(action);
            state.ExitActions.Add((act, InvocationInfo.Create(action, description)));
            return this;
        }

        private StateConfiguration Add(Behaviour<TState, TTrigger> behaviour)
        {
            state.Add(behaviour);
            return this;
        }
    }
}
