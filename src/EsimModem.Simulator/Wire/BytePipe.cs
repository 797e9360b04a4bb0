using System.Threading.Tasks.Sources;

namespace EsimModem.Simulator.Wire;

/// <summary>One direction of a wire: bytes wait in a ring for the one reader, who goes on where he began to wait.</summary>
internal sealed class BytePipe : IByteSink, IValueTaskSource<int>
{
    private ManualResetValueTaskSourceCore<int> source;
    private CancellationTokenRegistration registration;
    private Memory<byte> wanted;
    private bool waiting;
    private byte[] ring = new byte[256];
    private int head;
    private int count;
    private bool ended;
    private Exception? broken;

    public ValueTask<int> Read(Memory<byte> into, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        if (waiting)
            throw new InvalidOperationException("Somebody else already reads here.");
        if (broken is not null)
            return ValueTask.FromException<int>(broken);
        if (count > 0 || ended || into.Length == 0)
            return ValueTask.FromResult(Take(into.Span));
        waiting = true;
        wanted = into;
        source.Reset();
        if (token.CanBeCanceled)
            registration = token.UnsafeRegister(static (pipe, cancelled) => ((BytePipe)pipe!).Fail(new OperationCanceledException(cancelled)), this);
        return new ValueTask<int>(this, source.Version);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (broken is not null || ended)
            throw new IOException("Input/output error: nobody is at the other end.");
        if (bytes.Length == 0)
            return;
        Store(bytes);
        if (!waiting)
            return;
        var taken = Take(wanted.Span);
        Settle();
        source.SetResult(taken);
    }

    /// <summary>No more bytes will come: the reader gets what is left and then nothing.</summary>
    public void End()
    {
        ended = true;
        if (!waiting)
            return;
        Settle();
        source.SetResult(0);
    }

    /// <summary>The wire is gone: what was under way is lost and the reader gets the error.</summary>
    public void Break(Exception error)
    {
        if (broken is not null)
            return;
        broken = error;
        count = 0;
        Fail(error);
    }

    int IValueTaskSource<int>.GetResult(short token) => source.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<int>.GetStatus(short token) => source.GetStatus(token);

    void IValueTaskSource<int>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        source.OnCompleted(continuation, state, token, flags);

    private void Fail(Exception error)
    {
        if (!waiting)
            return;
        Settle();
        source.SetException(error);
    }

    private void Settle()
    {
        waiting = false;
        wanted = default;
        registration.Unregister();
        registration = default;
    }

    private void Store(ReadOnlySpan<byte> bytes)
    {
        if (count + bytes.Length > ring.Length)
            Grow(count + bytes.Length);
        var tail = (head + count) % ring.Length;
        var first = Math.Min(bytes.Length, ring.Length - tail);
        bytes[..first].CopyTo(ring.AsSpan(tail));
        bytes[first..].CopyTo(ring);
        count += bytes.Length;
    }

    private int Take(Span<byte> into)
    {
        var taken = Math.Min(into.Length, count);
        var first = Math.Min(taken, ring.Length - head);
        ring.AsSpan(head, first).CopyTo(into);
        ring.AsSpan(0, taken - first).CopyTo(into[first..]);
        head = (head + taken) % ring.Length;
        count -= taken;
        return taken;
    }

    private void Grow(int needed)
    {
        var larger = new byte[Math.Max(needed, ring.Length * 2)];
        var kept = count;
        Take(larger);
        ring = larger;
        head = 0;
        count = kept;
    }
}
