namespace EsimModem.Simulator.Commands;

/// <summary>What a modem does with one command: lines, an end, how long it takes, and what it starts before or after the end.</summary>
internal sealed record Answer(Final Final, params IReadOnlyList<string> Lines)
{
    public static readonly Answer Ok = new(Final.Ok);

    public static readonly Answer Error = new(Final.Error);

    public static readonly Answer Unknown = new(Final.Unknown);

    public Pace Pace { get; init; } = Pace.Instant;

    /// <summary>Runs to its end before the final result is said.</summary>
    public Func<Task>? Before { get; init; }

    public Action? After { get; init; }

    /// <summary>Asks for more instead of ending: what to do with what is written at the prompt.</summary>
    public Func<string, Answer>? Prompt { get; init; }

    public static Answer Line(string line) => new(Final.Ok, line);

    public static Answer Failed(int number) => new(Final.Equipment(number));
}
