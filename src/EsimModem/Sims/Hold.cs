namespace EsimModem.Sims;

/// <summary>Money stands still for this SIM: why, since when, and what would end it.</summary>
internal sealed record Hold(HoldKind Kind, string Why, string Ends, DateTimeOffset Since);
