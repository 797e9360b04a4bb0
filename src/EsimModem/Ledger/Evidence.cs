namespace EsimModem.Ledger;

/// <summary>One thing that was seen of an order: the carrier's words, a reading, a person's word, a lost line.</summary>
/// <param name="What">The word for its kind: asked, sent, answered, reading, silence, account, person, restart, over.</param>
internal sealed record Evidence(DateTimeOffset At, string What, string Text)
{
    /// <summary>The next due date came before anybody could tell: a likely order ends as it is.</summary>
    public const string Over = "over";

    /// <summary>The account was read anew before an order was sent that had waited: from here on its figures are those of now.</summary>
    public const string Account = "account";

    /// <summary>What a person says of an order.</summary>
    public const string Person = "person";
}
