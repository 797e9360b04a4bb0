namespace EsimModem.Simulator.Commands;

/// <summary>One value given to a command, and whether it stood in quotes.</summary>
internal readonly record struct Argument(string Text, bool Quoted)
{
    public static readonly Argument None = new("", false);

    public bool IsEmpty => Text.Length == 0 && !Quoted;

    /// <summary>The value as a number, -1 when it is none.</summary>
    public int Number => !Quoted && int.TryParse(Text, out var number) ? number : -1;

    /// <summary>Cuts at the commas outside quotes.</summary>
    public static IReadOnlyList<Argument> Split(string given)
    {
        var arguments = new List<Argument>();
        if (given.Length == 0)
            return arguments;
        var start = 0;
        var quoted = false;
        for (var i = 0; i <= given.Length; i++)
        {
            if (i < given.Length && given[i] == '"')
                quoted = !quoted;
            if (i < given.Length && (given[i] != ',' || quoted))
                continue;
            arguments.Add(Read(given[start..i].Trim()));
            start = i + 1;
        }

        return arguments;
    }

    private static Argument Read(string part) =>
        part.Length >= 2 && part[0] == '"' && part[^1] == '"' ? new(part[1..^1], true) : new(part, false);
}
