namespace Stateless;

/// <summary>Takes the typed argument out of what was fired along.</summary>
internal static class Arguments
{
    /// <summary>The first argument; the default when none was given, as when only CanFire is asked.</summary>
    public static TArg0 First<TArg0>(object[] arguments) => arguments switch
    {
        [] => default!,
        [null, ..] => default!,
        [TArg0 value, ..] => value,
        _ => throw new ArgumentException($"The argument is a {arguments[0].GetType().Name}, not a {typeof(TArg0).Name}.", nameof(arguments)),
    };
}
