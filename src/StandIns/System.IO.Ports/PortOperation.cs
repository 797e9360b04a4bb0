using System.Threading.Tasks.Sources;

namespace System.IO.Ports;

/// <summary>One read or write in flight, used again after its result was fetched.</summary>
internal sealed class PortOperation(SerialStream stream) : IValueTaskSource<int>, IValueTaskSource
{
    // The thread that waits for the ports never runs the waiter's code.
    private ManualResetValueTaskSourceCore<int> core = new() { RunContinuationsAsynchronously = true };
    private CancellationTokenRegistration cancellation;

    /// <summary>The room still to be filled, or the bytes still to be sent.</summary>
    public Memory<byte> Rest { get; set; }

    public short Version => core.Version;

    public PortOperation Begin(Memory<byte> bytes)
    {
        core.Reset();
        Rest = bytes;
        return this;
    }

    /// <summary>Called outside the stream's lock: a token that is already cancelled calls back at once.</summary>
    public void Follow(CancellationToken token) =>
        cancellation = token.UnsafeRegister(static (operation, token) => ((PortOperation)operation!).Cancel(token), this);

    public void Succeed(int count) => core.SetResult(count);

    public void Fail(Exception fault) => core.SetException(fault);

    public ValueTaskSourceStatus GetStatus(short token) => core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        core.OnCompleted(continuation, state, token, flags);

    public int GetResult(short token)
    {
        try
        {
            return core.GetResult(token);
        }
        finally
        {
            // Waits for a callback that is just running, so that none can reach the next use.
            cancellation.Dispose();
            cancellation = default;
            Rest = default;
            stream.Return(this);
        }
    }

    void IValueTaskSource.GetResult(short token) => GetResult(token);

    private void Cancel(CancellationToken token)
    {
        if (stream.TryWithdraw(this)) Fail(new OperationCanceledException(token));
    }
}
