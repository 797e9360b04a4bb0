using EsimModem.Serial;

namespace EsimModem.Tests.Support;

/// <summary>A line that has always something to say at once, until it is made quiet or has said as much as it may.</summary>
internal sealed class EndlessLine : AsyncLine
{
    public bool IsQuiet { get; set; }

    public int Most { get; init; } = 2_000;

    /// <summary>How often it was read.</summary>
    public int Reads { get; private set; }

    public override bool CanRead => true;
    public override bool CanWrite => true;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsQuiet || Reads >= Most) await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        Reads++;
        buffer.Span.Fill((byte)'x');
        return buffer.Length;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
