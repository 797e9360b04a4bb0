using EsimModem.Sims;

namespace EsimModem.Renewals;

/// <summary>What is true of the whole bank when a decision about money is made.</summary>
/// <param name="ClockDoubt">Why the clock is not proven; null when it is.</param>
/// <param name="RedButton">A person's hold over everything.</param>
/// <param name="Proven">Orders that a trial proved, as <c>carrier/kind/way</c>.</param>
internal sealed record BankStanding(string? ClockDoubt, Hold? RedButton, IReadOnlyList<string> Proven);
