namespace EsimModem.Gsm.Sms;

/// <summary>A message as a person reads it, put together from its parts; the numbers of parts that never came are told, and gaps marked in the text.</summary>
internal sealed record JoinedSms(IReadOnlyList<SmsDeliver> Parts, string? Text, IReadOnlyList<int> MissingParts)
{
    public SmsDeliver First => Parts[0];

    public bool Complete => MissingParts.Count == 0;
}
