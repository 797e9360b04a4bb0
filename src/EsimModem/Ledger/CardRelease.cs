using EsimModem.Sims;

namespace EsimModem.Ledger;

/// <summary>What one box tells the next about a card that it gives away: who the card is, what is known of it, and every order that is still open.</summary>
/// <param name="Bank">The box that gives it away.</param>
/// <param name="Row">The newest row of its book then, and the hash that stands for the whole book.</param>
internal sealed record CardRelease(string Bank, string Iccid, string By, DateTimeOffset At, long Row, string Hash, SimFacts Facts, IReadOnlyList<Order> Orders);
