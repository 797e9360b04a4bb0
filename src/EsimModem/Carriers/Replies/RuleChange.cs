namespace EsimModem.Carriers.Replies;

/// <summary>One field of a reading that a rule would change.</summary>
/// <param name="Before">As JSON; null where it was not read.</param>
/// <param name="After">The same with the rule.</param>
/// <param name="IsOwn">A rule of the carrier's own file had read it.</param>
internal sealed record RuleChange(string Field, string? Before, string? After, bool IsOwn);
