namespace EsimModem.Serial;

/// <summary>A stream that is a line: bytes pass once and in their order, and only asynchronously, since a waiting thread would hold up the loop.</summary>
internal abstract class AsyncLine : Stream
{
    private const string Endless = "A line has neither length nor position.";
    private const string Asynchronous = "A line is read and written asynchronously only: waiting for it would block the loop.";

    public override bool CanSeek => false;
    public override long Length => throw new NotSupportedException(Endless);
    public override long Position { get => throw new NotSupportedException(Endless); set => throw new NotSupportedException(Endless); }

    public abstract override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default);

    public abstract override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What was written lies with the kernel; waiting for the wire would block the loop.</summary>
    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException(Asynchronous);

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException(Asynchronous);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException(Endless);

    public override void SetLength(long value) => throw new NotSupportedException(Endless);
}
