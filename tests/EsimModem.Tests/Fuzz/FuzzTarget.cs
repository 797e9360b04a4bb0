namespace EsimModem.Tests.Fuzz;

/// <summary>One reader of what modems say: good inputs that damage begins with, and what it does with an input.</summary>
internal sealed record FuzzTarget(string Name, string[] Samples, Action<FuzzInput> Read)
{
    /// <summary>Its share of a run.</summary>
    public int Weight { get; init; } = 100;

    /// <summary>Makes a good input of random fields, where samples do not reach far enough.</summary>
    public Func<Random, string>? Make { get; init; }

    /// <summary>The longest input, when one of all sizes is made.</summary>
    public int Longest { get; init; } = 64 * 1024;

    /// <summary>What it may allocate for nothing, and for each character.</summary>
    public long Fixed { get; init; } = 64 * 1024;

    public int PerCharacter { get; init; } = 200;

    public override string ToString() => Name;
}
