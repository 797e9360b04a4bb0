using EsimModem.Modems;

namespace EsimModem.Sims;

/// <summary>The newest words of the carrier about this SIM.</summary>
internal sealed record LastReading(DateTimeOffset At, Via Via, string Text);
