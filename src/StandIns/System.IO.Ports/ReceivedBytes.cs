namespace System.IO.Ports;

/// <summary>Bytes that arrived while nobody was reading; the kernel would throw them away when the device vanishes.</summary>
internal sealed class ReceivedBytes
{
    private const int Capacity = 16 * 1024;

    private byte[] bytes = [];
    private int start, end;

    public int Count => end - start;

    /// <summary>The room behind the last byte; empty when it is full.</summary>
    public Span<byte> Room()
    {
        if (bytes.Length == 0) bytes = new byte[Capacity];
        if (end == bytes.Length && start > 0) Compact();
        return bytes.AsSpan(end);
    }

    public void Added(int count) => end += count;

    public int TakeInto(Span<byte> room)
    {
        var count = Math.Min(room.Length, Count);
        bytes.AsSpan(start, count).CopyTo(room);
        start += count;
        if (start == end) Clear();
        return count;
    }

    public void Clear() => start = end = 0;

    private void Compact()
    {
        bytes.AsSpan(start, Count).CopyTo(bytes);
        (start, end) = (0, Count);
    }
}
