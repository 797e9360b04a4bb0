namespace EsimModem.Gsm.Sms;

/// <summary>Which part of which long text a message is; references have 8 or 16 bits and are used again.</summary>
internal sealed record PartNumber(int Reference, int Bits, int Total, int Sequence)
{
    public bool MakesSense => Total > 0 && Sequence > 0 && Sequence <= Total;
}
