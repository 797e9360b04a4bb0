namespace EsimModem.Simulator;

/// <summary>A message, or a part of one, that a carrier has taken from a card.</summary>
public sealed record SentMessage(DateTimeOffset At, string Iccid, string To, string Text, string Pdu);
