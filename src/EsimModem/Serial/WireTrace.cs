namespace EsimModem.Serial;

/// <summary>A stream that writes down what passes through it.</summary>
internal sealed class WireTrace(Stream inner, Transcript transcript) : AsyncLine
{
    public override bool CanRead => inner.CanRead;
    public override bool CanWrite => inner.CanWrite;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var count = await inner.ReadAsync(buffer, cancellationToken);
            if (count > 0) transcript.Received(buffer.Span[..count]);
            else if (!buffer.IsEmpty) transcript.Ended();
            return count;
        }
        catch (IOException)
        {
            transcript.Broke();
            throw;
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // Before it leaves: an answer must not stand in front of its question.
        transcript.Sent(buffer.Span);
        try
        {
            await inner.WriteAsync(buffer, cancellationToken);
        }
        catch (IOException)
        {
            transcript.Broke();
            throw;
        }
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
