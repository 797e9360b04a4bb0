namespace EsimModem.Simulator.Commands;

/// <summary>One command of a line: its name with the prefix, its form and what was given.</summary>
internal sealed record AtCommand(string Name, CommandForm Form, string Given)
{
    private IReadOnlyList<Argument>? arguments;

    public IReadOnlyList<Argument> Arguments => arguments ??= Argument.Split(Given);

    public int Count => Arguments.Count;

    /// <summary>The argument at that place, an empty one where there is none.</summary>
    public Argument this[int place] => place < Count ? Arguments[place] : Argument.None;
}
