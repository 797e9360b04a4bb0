namespace EsimModem.Ledger;

/// <summary>One order of the book: what was decided, how far it went, and what is known of its outcome.</summary>
/// <param name="SentAt">When <c>sending</c> was synced; null while nothing may have left the box.</param>
internal sealed record Order(
    long Id, OrderDraft Draft, OrderState State, DateTimeOffset StartedAt,
    DateTimeOffset? SentAt, DateTimeOffset? EndedAt, IReadOnlyList<Evidence> Evidence, Receipt? Receipt)
{
    public string Iccid => Draft.Iccid;
    public OrderKind Kind => Draft.Kind;
    /// <summary>A likely order is open only until the next due date, where the book ends it.</summary>
    public bool IsOpen => EndedAt is null && State.IsOpen();
}
