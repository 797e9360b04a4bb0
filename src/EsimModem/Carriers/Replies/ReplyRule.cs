using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Patterns;

namespace EsimModem.Carriers.Replies;

/// <summary>One rule of a file: where its words stand, its pieces are fields of the reading.</summary>
/// <param name="AutoRenews">What the words say about the carrier's own renewal.</param>
internal sealed record ReplyRule(
    ReadingKind Kind,
    Pattern Match,
    string? Language = null,
    RefusalKind? Refusal = null,
    TimeSpan? RetryAfter = null,
    bool? AutoRenews = null)
{
    /// <summary>What the words call unlimited.</summary>
    public IReadOnlyList<string> Unlimited { get; init; } = [];

    /// <summary>Where it stands, which is what it is called by.</summary>
    public string Name => $"{Path.GetFileName(Match.Place.File)}:{Match.Place.Line}";
}
