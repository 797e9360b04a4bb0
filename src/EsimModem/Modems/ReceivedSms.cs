namespace EsimModem.Modems;

/// <summary>A message as it lies in a modem or card, undecoded; one without a slot was handed over directly.</summary>
internal sealed record ReceivedSms(string Pdu, DateTimeOffset Arrived, string? Store = null, int? Slot = null);
