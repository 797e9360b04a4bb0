namespace EsimModem.Rehearsal;

/// <summary>Money that left an account by an order of ours, at the moment of the order.</summary>
internal sealed record Spending(string Iccid, DateTimeOffset At, decimal Amount, string Currency);
