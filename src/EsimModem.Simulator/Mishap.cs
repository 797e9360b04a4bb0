namespace EsimModem.Simulator;

/// <summary>Something that went wrong in the make-believe world, kept so that a run can tell whose fault a lapse was.</summary>
public sealed record Mishap(DateTimeOffset At, Fault Fault, int? Modem, string? Iccid, string Text);
