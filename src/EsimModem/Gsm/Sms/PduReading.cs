namespace EsimModem.Gsm.Sms;

/// <summary>
/// What became of reading a PDU: the message, or the fault in it. A message cut short still shows what was there, for a person
/// to see, never to act on.
/// </summary>
internal sealed record PduReading<T>(T? Message, string? Fault = null, T? Partial = null)
    where T : class
{
    /// <summary>The field at which it broke.</summary>
    public string? Broken { get; init; }

    /// <summary>Of a broken one the fields before that; what stands in those from there on means nothing.</summary>
    public T? Remains { get; init; }

    /// <summary>Octets behind the end of the message.</summary>
    public int Left { get; init; }
}
