using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace System.IO.Ports;

/// <summary>The one thread that waits for all open ports of the process; it sleeps in the kernel until one of them stirs.</summary>
internal sealed unsafe class PortPoller
{
    private const uint Readable = 0x1, Writable = 0x4, Error = 0x8, HangUp = 0x10, EdgeTriggered = 0x80000000;
    private const int Add = 1, Remove = 2, CloseOnExec = 0x80000, Room = 64;

    // struct epoll_event is packed on x86 only.
    private static readonly bool Packed = RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.X86;
    private static readonly int Size = Packed ? 12 : 16, TokenOffset = Packed ? 4 : 8;
    private static readonly Lazy<PortPoller> One = new(() => new PortPoller());

    private readonly int epoll = Libc.EpollCreate(CloseOnExec);
    private readonly ConcurrentDictionary<long, SerialStream> streams = new();
    private long lastToken;

    private PortPoller()
    {
        if (epoll < 0) throw Libc.Fault("No epoll", Marshal.GetLastPInvokeError());
        new Thread(Watch, maxStackSize: 256 * 1024) { IsBackground = true, Name = "serial-epoll" }.UnsafeStart();
    }

    public static PortPoller Shared => One.Value;

    /// <summary>Watches a descriptor from now on; the token, unlike the descriptor, is never given twice.</summary>
    public long Watch(int descriptor, SerialStream stream)
    {
        var token = Interlocked.Increment(ref lastToken);
        streams[token] = stream;
        var wanted = stackalloc byte[16];
        *(uint*)wanted = Readable | Writable | EdgeTriggered;
        *(long*)(wanted + TokenOffset) = token;
        if (Libc.EpollControl(epoll, Add, descriptor, wanted) == 0) return token;
        var error = Marshal.GetLastPInvokeError();
        streams.TryRemove(token, out _);
        throw Libc.Fault("The port cannot be watched", error);
    }

    public void Forget(int descriptor, long token)
    {
        var ignored = stackalloc byte[16];
        _ = Libc.EpollControl(epoll, Remove, descriptor, ignored);
        streams.TryRemove(token, out _);
    }

    private void Watch()
    {
        var events = stackalloc byte[Room * 16];
        while (true)
        {
            var count = Libc.EpollWait(epoll, events, Room, -1);
            for (var i = 0; i < count; i++)
            {
                var happened = *(uint*)(events + i * Size);
                var token = *(long*)(events + i * Size + TokenOffset);
                if (streams.TryGetValue(token, out var stream)) stream.Stir((happened & (HangUp | Error)) != 0);
            }
        }
    }
}
