namespace EsimModem.Carriers.Replies;

/// <summary>What the last look at an account showed, and by how much it may move.</summary>
/// <param name="Moves">Sums that are known to have moved or may have: the plan's price, orders, what last left or came.</param>
/// <param name="IsOrdered">Something was ordered since that may have changed the end.</param>
internal sealed record AccountFigures(Money? Balance, Expiry? ValidUntil, Money? Price, TimeSpan? Period, IReadOnlyList<Money> Moves, bool IsOrdered);
