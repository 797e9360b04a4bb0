namespace EsimModem.Gsm.Sms;

/// <summary>
/// What became of reading a PDU: the message, or the fault in it. A message cut short still shows what was there, for a person
/// to see, never to act on.
/// </summary>
internal sealed record PduReading<T>(T? Message, string? Fault = null, T? Partial = null)
    where T : class;
