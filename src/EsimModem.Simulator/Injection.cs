namespace EsimModem.Simulator;

/// <summary>A fault that strikes once, at the next chance that fits.</summary>
/// <param name="Fault">What goes wrong.</param>
/// <param name="When">Words that the command line, the request or the reply must contain; null fits everything, but a lost reply then waits for one that accepts an order.</param>
/// <param name="For">How long, where the fault has a length.</param>
/// <param name="Text">The line to print, where the fault prints one.</param>
public sealed record Injection(Fault Fault, string? When = null, TimeSpan? For = null, string? Text = null);
