using System.Runtime.InteropServices;

namespace System.IO.Ports;

/// <summary>The bytes of one open port. A device that vanishes ends it: what had arrived can still be read, then every call fails.</summary>
internal sealed class SerialStream : Stream
{
    private const string Endless = "A serial port has neither length nor position.";

    private readonly object gate = new();
    private readonly string name;
    private readonly long token;
    private readonly ReceivedBytes received = new();
    private readonly List<PortOperation> reads = [], writes = [];
    private readonly Stack<PortOperation> spare = [];
    private int descriptor;
    private bool gone, closed;

    public SerialStream(string name, LineSettings settings)
    {
        this.name = name;
        descriptor = SerialDevice.Open(name, settings);
        try
        {
            // Under the lock: an event may come before the token is known.
            lock (gate) token = PortPoller.Shared.Watch(descriptor, this);
        }
        catch
        {
            SerialDevice.Close(descriptor);
            throw;
        }
    }

    public bool Alive { get { lock (gate) return descriptor >= 0; } }
    public override bool CanRead => !closed;
    public override bool CanWrite => !closed;
    public override bool CanSeek => false;
    public override bool CanTimeout => true;
    public override int ReadTimeout { get; set; } = SerialPort.InfiniteTimeout;
    public override int WriteTimeout { get; set; } = SerialPort.InfiniteTimeout;
    public override long Length => throw new NotSupportedException(Endless);
    public override long Position { get => throw new NotSupportedException(Endless); set => throw new NotSupportedException(Endless); }

    public int Waiting
    {
        get
        {
            Stir(false);
            lock (gate) return received.Count;
        }
    }

    /// <summary>Does something to the descriptor while it cannot be closed; the given value when the device is gone.</summary>
    public T Ask<T>(Func<int, T> question, T otherwise)
    {
        lock (gate) return descriptor >= 0 ? question(descriptor) : otherwise;
    }

    public void DiscardReceived()
    {
        lock (gate)
        {
            received.Clear();
            if (descriptor >= 0) SerialDevice.Discard(descriptor, Libc.TCIFLUSH);
        }
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested) return ValueTask.FromCanceled<int>(cancellationToken);
        PortOperation operation;
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            if (buffer.IsEmpty) return new(0);
            if (reads.Count == 0 && Receive(buffer.Span) is var count and > 0) return new(count);
            if (gone) return ValueTask.FromException<int>(Vanished());
            reads.Add(operation = Spare(buffer));
        }
        operation.Follow(cancellationToken);
        return new(operation, operation.Version);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested) return ValueTask.FromCanceled(cancellationToken);
        PortOperation operation;
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            var rest = MemoryMarshal.AsMemory(buffer);
            if (writes.Count == 0) rest = rest[Send(rest.Span)..];
            if (gone) return ValueTask.FromException(Vanished());
            if (rest.IsEmpty) return default;
            writes.Add(operation = Spare(rest));
        }
        operation.Follow(cancellationToken);
        return new(operation, operation.Version);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        InTime(stop => ReadAsync(buffer, offset, count, stop), ReadTimeout);

    public override void Write(byte[] buffer, int offset, int count) =>
        InTime(async stop => { await WriteAsync(buffer.AsMemory(offset, count), stop).ConfigureAwait(false); return 0; }, WriteTimeout);

    /// <summary>A write that has ended lies with the kernel; waiting for the wire would block the caller.</summary>
    public override void Flush() => ObjectDisposedException.ThrowIf(closed, this);

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException(Endless);

    public override void SetLength(long value) => throw new NotSupportedException(Endless);

    /// <summary>Called by the poller: bytes came, or room, or the end.</summary>
    public void Stir(bool hungUp)
    {
        List<(PortOperation Operation, int Count)>? done = null;
        lock (gate)
        {
            if (descriptor < 0) return;
            while (reads.Count > 0 && Receive(reads[0].Rest.Span) is var count and > 0) (done ??= []).Add((Take(reads), count));
            if (reads.Count == 0) Keep();
            while (writes.Count > 0 && SendFirst(writes[0])) (done ??= []).Add((Take(writes), 0));
            if (hungUp) Lose();
        }
        foreach (var (operation, count) in done ?? []) operation.Succeed(count);
    }

    /// <summary>Takes an operation back before it ends; false when it has ended already.</summary>
    public bool TryWithdraw(PortOperation operation)
    {
        lock (gate) return reads.Remove(operation) || writes.Remove(operation);
    }

    public void Return(PortOperation operation)
    {
        lock (gate) spare.Push(operation);
    }

    protected override void Dispose(bool disposing)
    {
        List<PortOperation> ended;
        int open;
        lock (gate)
        {
            (closed, open, ended) = (true, Release(), TakeAll());
            received.Clear();
        }
        foreach (var operation in ended) operation.Fail(new ObjectDisposedException(name, $"The port '{name}' was closed."));
        if (open >= 0) SerialDevice.Close(open);
        base.Dispose(disposing);
    }

    private IOException Vanished() => new($"The port '{name}' is gone.");

    private PortOperation Spare(Memory<byte> bytes) =>
        (spare.TryPop(out var operation) ? operation : new PortOperation(this)).Begin(bytes);

    private int Receive(Span<byte> room)
    {
        if (received.Count > 0) return received.TakeInto(room);
        if (descriptor < 0) return 0;
        var count = Libc.Read(descriptor, room);
        // Raw with a minimum of one byte: nothing there is EAGAIN, and 0 is the hang-up.
        if (count is <= 0 and not -Libc.EAGAIN) Lose();
        return Math.Max(count, 0);
    }

    private void Keep()
    {
        while (descriptor >= 0 && received.Room() is { IsEmpty: false } room)
        {
            var count = Libc.Read(descriptor, room);
            if (count > 0) received.Added(count);
            else if (count == -Libc.EAGAIN) return;
            else Lose();
        }
    }

    /// <summary>Hands over until the kernel is full: only then does it tell when there is room again.</summary>
    private int Send(ReadOnlySpan<byte> bytes)
    {
        var sent = 0;
        while (descriptor >= 0 && sent < bytes.Length)
        {
            var count = Libc.Write(descriptor, bytes[sent..]);
            if (count == -Libc.EAGAIN) break;
            if (count < 0) Lose();
            else sent += count;
        }
        return sent;
    }

    private bool SendFirst(PortOperation operation)
    {
        operation.Rest = operation.Rest[Send(operation.Rest.Span)..];
        return operation.Rest.IsEmpty && !gone;
    }

    private void Lose()
    {
        if (gone) return;
        gone = true;
        // Given back at once, so that the device may return under its own name; elsewhere, because the driver may take its time.
        ThreadPool.UnsafeQueueUserWorkItem(Bury, (Release(), TakeAll()), preferLocal: false);
    }

    private void Bury((int Descriptor, List<PortOperation> Pending) lost)
    {
        foreach (var operation in lost.Pending) operation.Fail(Vanished());
        if (lost.Descriptor >= 0) SerialDevice.Close(lost.Descriptor);
    }

    private int Release()
    {
        var open = descriptor;
        if (open >= 0) PortPoller.Shared.Forget(open, token);
        descriptor = -1;
        return open;
    }

    private static PortOperation Take(List<PortOperation> queue)
    {
        var first = queue[0];
        queue.RemoveAt(0);
        return first;
    }

    private List<PortOperation> TakeAll()
    {
        List<PortOperation> all = [.. reads, .. writes];
        reads.Clear();
        writes.Clear();
        return all;
    }

    private static int InTime(Func<CancellationToken, Task<int>> work, int milliseconds)
    {
        using var stop = new CancellationTokenSource(milliseconds);
        try
        {
            return work(stop.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException();
        }
    }
}
