namespace EsimModem.Simulator;

/// <summary>Decides for one modem or carrier whether a fault strikes now: those that a test has put in first, then chance.</summary>
internal sealed class FaultBox(Faults faults, Func<Fault, SeededRandom> chance, Action<Fault, string> note)
{
    private readonly List<Injection> waiting = [];

    // A chance of its own for each fault: a world without one of them keeps the others where they were.
    private readonly SeededRandom?[] chances = new SeededRandom?[Enum.GetValues<Fault>().Length];

    public Faults Faults => faults;

    public void Inject(Injection injection) => waiting.Add(injection);

    /// <summary>Gives the injection that strikes, a plain one for chance, null when all goes well.</summary>
    public Injection? Strikes(Fault fault, string context = "", bool fits = true)
    {
        var found = waiting.Count == 0 ? -1 : waiting.FindIndex(one => one.Fault == fault && Fits(one, context, fits));
        if (found < 0 && !Happens(fault))
            return null;
        var injection = found < 0 ? new Injection(fault) : waiting[found];
        if (found >= 0)
            waiting.RemoveAt(found);
        note(fault, context);
        return injection;
    }

    private bool Happens(Fault fault) =>
        faults.Probability(fault) is > 0 and var probability && (chances[(int)fault] ??= chance(fault)).Chance(probability);

    private static bool Fits(Injection injection, string context, bool fits) =>
        injection.When is null ? fits : context.Contains(injection.When, StringComparison.OrdinalIgnoreCase);
}
