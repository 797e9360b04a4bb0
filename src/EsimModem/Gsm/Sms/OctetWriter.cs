namespace EsimModem.Gsm.Sms;

/// <summary>Puts field after field into octets that are there already.</summary>
internal ref struct OctetWriter(Span<byte> octets)
{
    private readonly Span<byte> octets = octets;
    private int at;

    public readonly int Length => at;

    public readonly ReadOnlySpan<byte> Written => octets[..at];

    public void Add(byte octet) => octets[at++] = octet;

    public void Add(ReadOnlySpan<byte> several)
    {
        several.CopyTo(octets[at..]);
        at += several.Length;
    }

    /// <summary>Room for so many octets, to be filled in place.</summary>
    public Span<byte> Take(int count)
    {
        at += count;
        return octets[(at - count)..at];
    }
}
