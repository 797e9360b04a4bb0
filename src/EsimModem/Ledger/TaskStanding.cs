namespace EsimModem.Ledger;

/// <summary>Where a person's work on an order stands, as the order's evidence tells it; there is no other record of it.</summary>
/// <param name="Since">When it was taken or said to be done; null while it is open.</param>
/// <param name="Said">The last word on it.</param>
internal sealed record TaskStanding(TaskState State, DateTimeOffset? Since, string? Said)
{
    /// <summary>The words of evidence for a person's work.</summary>
    public const string Taken = "taken", Done = "done", GivenBack = "givenBack";

    public static readonly TaskStanding Open = new(TaskState.Open, null, null);

    /// <summary>Who takes a task has so long; it then is anyone's again, and reserves nothing.</summary>
    public static readonly TimeSpan TakenFor = TimeSpan.FromHours(4);

    /// <summary>So long a word that it is done stands without a reading that shows it.</summary>
    public static readonly TimeSpan DoneFor = TimeSpan.FromHours(24);

    /// <summary>When it is anyone's again; null while it is.</summary>
    public DateTimeOffset? Until => Since + (State == TaskState.Done ? DoneFor : TakenFor);

    public static TaskStanding Of(Order order) => order.Evidence.LastOrDefault(IsOfTask) is { } last ? Of(last.What, last.At, last.Text) : Open;

    public static TaskStanding Of(string what, DateTimeOffset at, string said) => what switch
    {
        Taken => new(TaskState.Taken, at, said),
        Done => new(TaskState.Done, at, said),
        _ => Open with { Said = said },
    };

    /// <summary>The same at a moment: what nobody gave back in time is open.</summary>
    public TaskStanding At(DateTimeOffset now) => Until <= now ? Open with { Said = Said } : this;

    private static bool IsOfTask(Evidence seen) => seen.What is Taken or Done or GivenBack;
}
