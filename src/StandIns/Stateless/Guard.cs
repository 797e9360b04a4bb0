using Stateless.Reflection;

namespace Stateless;

/// <summary>The conditions under which a trigger counts; none means always.</summary>
internal sealed class Guard(params (Func<object[], bool> Holds, InvocationInfo Method)[] conditions)
{
    public static Guard None { get; } = new();

    public IEnumerable<InvocationInfo> Methods => conditions.Select(condition => condition.Method);

    public static Guard Of(Func<bool> guard, string? description)
    {
        ArgumentNullException.ThrowIfNull(guard);
        return new((_ => guard(), InvocationInfo.Create(guard, description)));
    }

    public static Guard Of(Func<object[], bool> guard, string? description)
    {
        ArgumentNullException.ThrowIfNull(guard);
        return new((guard, InvocationInfo.Create(guard, description)));
    }

    public static Guard Of<TArg0>(Func<TArg0, bool> guard, string? description)
    {
        ArgumentNullException.ThrowIfNull(guard);
        return new((arguments => guard(Arguments.First<TArg0>(arguments)), InvocationInfo.Create(guard, description)));
    }

    public static Guard Of(Tuple<Func<bool>, string>[] guards)
    {
        ArgumentNullException.ThrowIfNull(guards);
        return new([.. guards.Select(guard => ((Func<object[], bool>)(_ => guard.Item1()), InvocationInfo.Create(guard.Item1, guard.Item2)))]);
    }

    public bool IsMet(object[] arguments) => Array.TrueForAll(conditions, condition => condition.Holds(arguments));

    public List<string> Unmet(object[] arguments) =>
        [.. conditions.Where(condition => !condition.Holds(arguments)).Select(condition => condition.Method.Description)];
}
