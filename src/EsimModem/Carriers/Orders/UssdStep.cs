using EsimModem.Carriers.Patterns;

namespace EsimModem.Carriers.Orders;

/// <summary>One turn of a menu: what must be on the screen, and the answer to it, either fixed or the number before the line that matches.</summary>
/// <param name="Price">The line shows the price; more than the plan's is refused.</param>
internal sealed record UssdStep(Pattern Expect, IReadOnlyList<Pattern> Pick, string? Reply, bool Price);
