namespace EsimModem.Serial;

/// <summary>An open line of either kind: its end is an error for the reader, and closing it gives back all that was taken for it.</summary>
internal sealed class LineStream(Stream inner, string name, params IDisposable?[] taken) : AsyncLine
{
    public override bool CanRead => inner.CanRead;
    public override bool CanWrite => inner.CanWrite;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        return count > 0 || buffer.IsEmpty ? count : throw new EndOfStreamException($"The line {name} has ended.");
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        inner.WriteAsync(buffer, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            foreach (var thing in taken) thing?.Dispose();
        }
        base.Dispose(disposing);
    }
}
