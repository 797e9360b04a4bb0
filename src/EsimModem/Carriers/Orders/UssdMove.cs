namespace EsimModem.Carriers.Orders;

/// <summary>What the next turn of a dialogue is: an answer to give, or an end.</summary>
/// <param name="Reply">What to answer; null at an end.</param>
/// <param name="Why">What was seen, for the evidence.</param>
internal sealed record UssdMove(UssdMoveKind Kind, string Why, string? Reply = null, RefusalKind? Refusal = null)
{
    public bool IsEnd => Kind != UssdMoveKind.Reply;
}
