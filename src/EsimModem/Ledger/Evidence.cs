namespace EsimModem.Ledger;

/// <summary>One thing that was seen of an order: the carrier's words, a reading, a person's word, a lost line.</summary>
/// <param name="What">The word for its kind: asked, sent, answered, reading, silence, person, restart, over.</param>
internal sealed record Evidence(DateTimeOffset At, string What, string Text)
{
    /// <summary>The next due date came before anybody could tell: a likely order ends as it is.</summary>
    public const string Over = "over";

    /// <summary>What a person says of an order.</summary>
    public const string Person = "person";
}
