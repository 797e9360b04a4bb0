namespace EsimModem.Gsm.Sms;

/// <summary>Walks octets field by field. From the first field that is missing on it gives zeros, and remembers which one that was.</summary>
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
            at = octets.Length;
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
