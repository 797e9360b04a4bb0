namespace EsimModem.Store;

/// <summary>The end of the chain: the newest row and the hash that stands for all rows up to it.</summary>
internal sealed record BookHead(long Row, byte[] Hash)
{
    /// <summary>What row 1 is chained to.</summary>
    public static BookHead Empty { get; } = new(0, new byte[32]);

    public string Hex => Convert.ToHexStringLower(Hash);
}
