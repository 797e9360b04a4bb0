namespace EsimModem.Gsm.Sms;

/// <summary>A hint that voice mail (kind 0), fax (1), electronic mail (2) or something else (3) waits or waits no more; the text may be thrown away.</summary>
internal sealed record WaitingMessages(bool Discard, bool Active, int Kind);
