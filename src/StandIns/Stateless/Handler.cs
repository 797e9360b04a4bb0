using Stateless.Behaviours;

namespace Stateless;

/// <summary>What answers a trigger in a state, or which guards stopped it.</summary>
internal sealed record Handler<TState, TTrigger>(Behaviour<TState, TTrigger>? Behaviour, ICollection<string> Unmet)
    where TState : notnull
    where TTrigger : notnull
{
    public bool Found => Behaviour is not null;
}
