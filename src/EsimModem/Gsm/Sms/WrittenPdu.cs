namespace EsimModem.Gsm.Sms;

/// <summary>A PDU as it goes to the modem, and the number it is announced with: its octets without the service centre.</summary>
internal sealed record WrittenPdu(string Hex, int Length);
