namespace EsimModem.Simulator.Wire;

/// <summary>One end of a wire as a stream: reads from one pipe, writes into the other.</summary>
internal sealed class PipeEnd(BytePipe incoming, IByteSink outgoing) : Stream
{
    private bool closed;

    public override bool CanRead => !closed;

    public override bool CanWrite => !closed;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException("A wire has no length.");

    public override long Position
    {
        get => throw new NotSupportedException("A wire has no position.");
        set => throw new NotSupportedException("A wire has no position.");
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        return incoming.Read(buffer, cancellationToken);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = ReadAsync(buffer.AsMemory(offset, count), CancellationToken.None);
        return read.IsCompleted ? read.Result : throw new InvalidOperationException("Nothing has arrived, and waiting would block the loop.");
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer, offset, count);
        return Task.CompletedTask;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        outgoing.Write(buffer);
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A wire has no position.");

    public override void SetLength(long value) => throw new NotSupportedException("A wire has no length.");

    protected override void Dispose(bool disposing)
    {
        if (closed)
            return;
        closed = true;
        outgoing.End();
        incoming.Break(new ObjectDisposedException(nameof(PipeEnd), "The port was closed."));
        base.Dispose(disposing);
    }
}
