namespace EsimModem.Gsm.Sms;

/// <summary>The application ports of a message that is meant for a program and not for a person.</summary>
internal sealed record PortPair(int Destination, int Source);
