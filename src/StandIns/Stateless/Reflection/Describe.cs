using Stateless.Behaviours;

namespace Stateless.Reflection;

/// <summary>Turns the configuration into data; states come in the order in which they were first named.</summary>
internal static class Describe
{
    public static StateMachineInfo Machine<TState, TTrigger>(
        OrderedDictionary<TState, StateRepresentation<TState, TTrigger>> configured, TState initial)
        where TState : notnull
        where TTrigger : notnull
    {
        var infos = new OrderedDictionary<TState, StateInfo>();
        foreach (var state in configured.Keys) infos[state] = new StateInfo(state);
        foreach (var destination in Destinations(configured.Values)) infos.TryAdd(destination, new StateInfo(destination));
        foreach (var (state, representation) in configured) Fill(infos[state], representation, infos);
        return new StateMachineInfo([.. infos.Values], typeof(TState), typeof(TTrigger), new StateInfo(initial));
    }

    private static IEnumerable<TState> Destinations<TState, TTrigger>(IEnumerable<StateRepresentation<TState, TTrigger>> states)
        where TState : notnull
        where TTrigger : notnull
    {
        var behaviours = states.SelectMany(state => state.Behaviours.Values).SelectMany(list => list).ToList();
        return behaviours.OfType<Fixed<TState, TTrigger>>().Select(leap => leap.Destination)
            .Concat(behaviours.OfType<Reentry<TState, TTrigger>>().Select(reentry => reentry.Destination));
    }

    private static void Fill<TState, TTrigger>(
        StateInfo info, StateRepresentation<TState, TTrigger> state, OrderedDictionary<TState, StateInfo> infos)
        where TState : notnull
        where TTrigger : notnull
    {
        info.Superstate = state.Superstate is { } above ? infos[above.State] : null;
        info.Substates = [.. state.Substates.Select(substate => infos[substate.State])];
        info.EntryActions = [.. state.EntryActions.Select(action => action.Info)];
        info.ExitActions = [.. state.ExitActions.Select(action => action.Method)];
        info.FixedTransitions = [.. state.Behaviours.Values.SelectMany(list => FixedOnes(list, state.State, infos))];
        info.DynamicTransitions = [.. state.Behaviours.Values.SelectMany(list => list.OfType<Dynamic<TState, TTrigger>>()).Select(dynamic => dynamic.Info)];
        info.IgnoredTriggers = [.. state.Behaviours.Values.SelectMany(list => list.OfType<Ignored<TState, TTrigger>>())
            .Select(ignored => new IgnoredTransitionInfo(new TriggerInfo(ignored.Trigger), ignored.Guard.Methods))];
    }

    private static IEnumerable<FixedTransitionInfo> FixedOnes<TState, TTrigger>(
        List<Behaviour<TState, TTrigger>> behaviours, TState here, OrderedDictionary<TState, StateInfo> infos)
        where TState : notnull
        where TTrigger : notnull
    {
        FixedTransitionInfo Info(Behaviour<TState, TTrigger> behaviour, TState destination, bool isInternal = false) =>
            new(new TriggerInfo(behaviour.Trigger), behaviour.Guard.Methods, infos[destination], isInternal);

        foreach (var leap in behaviours.OfType<Fixed<TState, TTrigger>>()) yield return Info(leap, leap.Destination);
        foreach (var reentry in behaviours.OfType<Reentry<TState, TTrigger>>()) yield return Info(reentry, reentry.Destination);
        foreach (var stay in behaviours.OfType<Internal<TState, TTrigger>>()) yield return Info(stay, here, isInternal: true);
    }
}
