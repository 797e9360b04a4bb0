namespace EsimModem.Serial;

/// <summary>Which tty of one USB device is used, and what was learnt of it and its sisters, for as long as it is plugged in.</summary>
internal sealed class UsbChoice(DateTimeOffset since)
{
    /// <summary>So long a device may take until all its ttys are there.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private const int MostPauses = 10;

    /// <summary>By interface, since a driver may give a tty another name.</summary>
    private readonly SortedDictionary<int, PortVoice> voices = [];
    private Dictionary<int, string> names = [];
    private List<int> inTurn = [];
    private int? offered;
    private int rounds;

    public UsbKnowledge Knowledge { get; private set; }

    /// <summary>The tty that stands for the device; it stays the same until it is gone or another has proven to be the one.</summary>
    public string? Offered => offered is { } number ? names.GetValueOrDefault(number) : null;

    /// <summary>A better tty may come yet.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>Until when a better tty is waited for.</summary>
    public DateTimeOffset Until => since + Patience;

    /// <summary>Before that moment asking again would only disturb; what was found last holds.</summary>
    public DateTimeOffset NotBefore { get; private set; }

    /// <summary>The ttys to try, the one that is offered before all.</summary>
    public IReadOnlyList<string> InTurn => [.. inTurn.OrderByDescending(number => number == offered).Select(number => names[number])];

    /// <summary>Chooses among the ttys that are there, by the number of their interface.</summary>
    /// <param name="faces">All interfaces of the device; asked only when something has changed.</param>
    /// <param name="now">Null where there is no clock to wait by.</param>
    public void Choose(string vendor, string product, Dictionary<int, string> there, Func<IReadOnlyList<UsbFace>> faces, DateTimeOffset? now)
    {
        if (Offered is not null && there.Count == names.Count && !there.Except(names).Any()) return;
        var all = faces();
        var plan = UsbModems.PlanOf(vendor, product, all);
        Knowledge = plan.Knowledge;
        names = there;
        inTurn = [.. plan.Interfaces.Where(number => there.ContainsKey(number) && !IsLeftAlone(number))];
        if (offered is { } still && inTurn.Contains(still)) return;
        IsWaiting = now < Until && IsIncomplete(plan, there, all);
        offered = IsWaiting || inTurn.Count == 0 ? null : inTurn[0];
    }

    public bool HasAnswered(string name) => NumberOf(name) is { } number && voices.GetValueOrDefault(number) == PortVoice.Commands;

    /// <summary>A tty has shown what it is: one that takes commands stands for the device from now on, a receiver and a diagnosis are left alone.</summary>
    public void Learn(string name, PortVoice voice)
    {
        // It may have gone while it was listened to.
        if (NumberOf(name) is not { } number) return;
        voices[number] = voice;
        if (voice == PortVoice.Commands) (offered, rounds) = (number, 0);
        if (!IsLeftAlone(number)) return;
        inTurn.Remove(number);
        if (offered == number) offered = inTurn.Count > 0 ? inTurn[0] : null;
    }

    /// <summary>Nobody took commands: the next round comes later, and each one later than the one before.</summary>
    public void Rest(DateTimeOffset now) => NotBefore = now + Pause * Math.Min(++rounds, MostPauses);

    /// <summary>What was found at each tty, for a person.</summary>
    public string Told() => string.Join(", ", voices.Where(pair => names.ContainsKey(pair.Key)).Select(pair => $"{Path.GetFileName(names[pair.Key])} {Word(pair.Value)}"));

    private int? NumberOf(string name) => names.Where(pair => pair.Value == name).Select(pair => (int?)pair.Key).FirstOrDefault();

    /// <summary>It has shown to stream positions or a chip's diagnosis.</summary>
    public bool IsLeftAlone(int number) => voices.GetValueOrDefault(number) is PortVoice.Positions or PortVoice.Diagnosis;

    private static bool IsIncomplete(UsbPlan plan, Dictionary<int, string> there, IReadOnlyList<UsbFace> faces) => plan.Knowledge switch
    {
        UsbKnowledge.Known => plan.Interfaces is [var best, ..] && !there.ContainsKey(best),
        UsbKnowledge.Guessed => faces.Any(face => face.Driver is null && face.IsOfTheMaker),
        _ => false,
    };

    private static string Word(PortVoice voice) => voice switch
    {
        PortVoice.Positions => "streams positions",
        PortVoice.Diagnosis => "streams a chip's diagnosis",
        PortVoice.Commands => "took commands before",
        _ => "is silent",
    };
}
