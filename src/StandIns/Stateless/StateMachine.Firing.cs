using Stateless.Behaviours;

namespace Stateless;

/// <summary>How one trigger is worked off: leave, set the state, tell, enter, tell again.</summary>
public partial class StateMachine<TState, TTrigger>
{
    private void Accept(TTrigger trigger, object[] arguments)
    {
        if (mode == FiringMode.Immediate) Work(trigger, arguments);
        else Enqueue(trigger, arguments);
    }

    private void Enqueue(TTrigger trigger, object[] arguments)
    {
        waiting.Enqueue((trigger, arguments));
        if (firing) return;
        firing = true;
        try
        {
            while (waiting.TryDequeue(out var next)) Work(next.Trigger, next.Arguments);
        }
        finally
        {
            firing = false;
        }
    }

    private void Work(TTrigger trigger, object[] arguments)
    {
        if (parameters.TryGetValue(trigger, out var expected)) expected.ValidateParameters(arguments);
        var source = State;
        var from = Representation(source);
        var handler = from.Find(trigger, arguments);
        if (!handler.Found)
        {
            unhandled(source, trigger, handler.Unmet);
            return;
        }
        switch (handler.Behaviour)
        {
            case Reentry<TState, TTrigger> reentry:
                Reenter(from, new Transition(source, reentry.Destination, trigger, arguments));
                break;
            case Leap<TState, TTrigger> leap:
                Move(from, new Transition(source, leap.DestinationFor(arguments), trigger, arguments));
                break;
            case Internal<TState, TTrigger> stay:
                stay.Act(new Transition(source, source, trigger, arguments), arguments);
                break;
        }
    }

    private void Move(StateRepresentation<TState, TTrigger> from, Transition transition)
    {
        from.Exit(transition);
        write(transition.Destination);
        transitioned?.Invoke(transition);
        var reached = Enter(Representation(transition.Destination), transition);
        // An entry action may have fired on (immediate mode), or an initial transition led into a substate.
        if (!EqualityComparer<TState>.Default.Equals(reached.State, State)) write(reached.State);
        completed?.Invoke(transition);
    }

    private void Reenter(StateRepresentation<TState, TTrigger> from, Transition transition)
    {
        from.Exit(transition);
        var target = Representation(transition.Destination);
        if (!transition.IsReentry)
        {
            // Declared by a superstate: the substate is left first, then the superstate leaves and enters itself.
            transition = new Transition(transition.Destination, transition.Destination, transition.Trigger, transition.Parameters);
            target.Exit(transition);
        }
        transitioned?.Invoke(transition);
        var reached = Enter(target, transition);
        completed?.Invoke(transition);
        write(reached.State);
    }

    private StateRepresentation<TState, TTrigger> Enter(StateRepresentation<TState, TTrigger> into, Transition transition)
    {
        into.Enter(transition);
        if (mode == FiringMode.Immediate && !EqualityComparer<TState>.Default.Equals(State, transition.Destination))
        {
            into = Representation(State);
            transition = new Transition(transition.Source, State, transition.Trigger, transition.Parameters);
        }
        if (into.InitialTransition is not { } target) return into;
        if (!into.Substates.Exists(substate => EqualityComparer<TState>.Default.Equals(substate.State, target.State)))
            throw new InvalidOperationException($"The initial transition of '{into.State}' leads to '{target.State}', which is not its substate.");
        var onward = new Transition(transition.Source, target.State, transition.Trigger, transition.Parameters, isInitial: true);
        transitioned?.Invoke(onward);
        return Enter(target, onward);
    }
}
