namespace EsimModem.Modems;

/// <summary>Something that happened at a modem without being asked for; <c>Text</c> is there with an arrived text only.</summary>
internal sealed record ModemNews(ModemNewsKind Kind, CarrierText? Text = null, string? Why = null);
