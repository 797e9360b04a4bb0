namespace EsimModem.Rehearsal;

/// <summary>A stretch of time in which a SIM held its money.</summary>
internal sealed record HeldTime(string Sim, DateTimeOffset From, DateTimeOffset? To, string Why);
