namespace EsimModem.Gsm.Sms;

/// <summary>Walks octets field by field. Past the end it gives zeros and remembers which field was the first to be missing.</summary>
internal sealed class OctetReader(ReadOnlyMemory<byte> octets)
{
    private int at;

    public string? Missing { get; private set; }

    public int Left => octets.Length - at;

    public byte Octet(string field) => Octets(1, field).Span[0];

    /// <summary>Always as many octets as asked for.</summary>
    public ReadOnlyMemory<byte> Octets(int count, string field)
    {
        if (count > Left)
        {
            Missing ??= field;
            return new byte[count];
        }
        at += count;
        return octets.Slice(at - count, count);
    }

    /// <summary>What is there, at most as much as asked for.</summary>
    public ReadOnlyMemory<byte> UpTo(int count)
    {
        var taken = octets.Slice(at, Math.Min(count, Left));
        at += taken.Length;
        return taken;
    }
}
