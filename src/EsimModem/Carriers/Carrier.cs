using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Replies;

namespace EsimModem.Carriers;

/// <summary>One operator's brand as its file describes it: who it is, how it is asked, what it says and what it sells.</summary>
internal sealed record Carrier
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>ISO 3166, two letters.</summary>
    public required string Country { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required string Currency { get; init; }

    /// <summary>Country and network codes joined, such as 40102; brands may share one.</summary>
    public IReadOnlyList<string> Networks { get; init; } = [];

    /// <summary>The networks that the owner's own file claims for it.</summary>
    public IReadOnlyList<string> OwnersNetworks { get; init; } = [];

    public IReadOnlyList<string> Siblings { get; init; } = [];

    /// <summary>The names under which its cards know their provider; none where the name tells it from no sister.</summary>
    public IReadOnlyList<string> Spn { get; init; } = [];

    /// <summary>Beginnings of card numbers.</summary>
    public IReadOnlyList<string> Iccid { get; init; } = [];

    public string? Care { get; init; }

    public IReadOnlyList<string> Senders { get; init; } = [];

    /// <summary>The nightly run in which a balance proves nothing.</summary>
    public DayWindow? Books { get; init; }

    public Settles Settles { get; init; } = Settles.Usual;

    public ConfirmTimes Confirm { get; init; } = ConfirmTimes.Usual;

    public IReadOnlyList<Question> Ask { get; init; } = [];

    public IReadOnlyList<ReplyRule> Read { get; init; } = [];

    public IReadOnlyList<Plan> Plans { get; init; } = [];

    public WaySet Renew { get; init; } = WaySet.None;

    public WaySet TopUp { get; init; } = WaySet.None;

    public WaySet Reactivate { get; init; } = WaySet.None;

    /// <summary>What one message costs; null when nobody said.</summary>
    public Money? Message { get; init; }

    public IReadOnlyList<Example> Examples { get; init; } = [];

    /// <summary>The files it was read from, the built-in one first.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The last of them where the owner wrote it; null where only the program's own describes the carrier.</summary>
    public string? OwnersFile { get; init; }

    /// <summary>Whether a card that gives this name for its provider is one of its.</summary>
    public bool IsCalled(string spn) => Spn.Contains(spn.Trim(), StringComparer.OrdinalIgnoreCase);

    public Plan? Plan(string name) => Plans.FirstOrDefault(plan => plan.Name == name);

    /// <summary>The ways to renew a plan: its own, then the carrier's.</summary>
    public WaySet RenewalOf(Plan plan) => plan.Renew.Over(Renew);

    public override string ToString() => Id;
}
