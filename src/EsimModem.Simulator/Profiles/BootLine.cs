namespace EsimModem.Simulator.Profiles;

/// <summary>A line that a model prints while it starts, some time after it became able to talk.</summary>
internal sealed record BootLine(TimeSpan After, string Text, BootGate Gate = BootGate.Always);
